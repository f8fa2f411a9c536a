import { courseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { orderedId } from '../storage/ordered-id.ts'
import type { Acting } from '../world.ts'

/**
 * The coordinator wants the consent card: in her own chat, or in the channel that she asks from.
 * @returns the course's reference
 * @throws Refused unless she keeps the course's consents
 */
export async function askConsentCard(
  world: Acting,
  actor: Actor,
  courseId: string,
  where: 'chat' | 'channel',
): Promise<{ reference: string }> {
  const { course } = await courseFor(world, actor, courseId, 'register consent', 'consent-card-asked')
  await world.db.as(actor, (tx) =>
    world.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'consent',
      courseId,
      audience: where === 'channel' ? 'team' : actor.id,
      key: `card:consent:${orderedId()}`,
      dueAt: world.clock.now(),
    }),
  )
  return { reference: course.reference }
}
