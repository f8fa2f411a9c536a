import { localDate } from '#shared/domain/calendar/zone.ts'
import type { OutgoingPlace, Stopped } from '#shared/domain/privacy/stopped.ts'
import { termsOf } from '#shared/domain/privacy/terms-of.ts'
import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { Acting } from '../world.ts'
import { outgoingAllowed } from './outgoing-allowed.ts'

/** A text that is about to leave, as its reader will meet it. With `html` it is HTML source. */
export type OutgoingText = { place: OutgoingPlace; text: string; html?: boolean }

/**
 * The guard on what Samlet itself sends: posted cards, the bot's answers, and the subject and file names of letters, pass it with the course's own terms right before they leave.
 * What only warns is a person's to judge, and nobody is there to ask: it does not stop anything.
 * @param courseId null of what is about no family: there are no terms of one then
 * @param colleagues names that its one reader may see; a posted card has none
 * @returns what stops it, each kind of thing once a place; nothing when it may leave
 */
export async function checkOutgoing(
  tx: Tx,
  { vault, clock }: Pick<Acting, 'vault' | 'clock'>,
  {
    courseId,
    texts,
    colleagues = [],
  }: { courseId: string | null; texts: readonly OutgoingText[]; colleagues?: readonly string[] },
): Promise<Stopped[]> {
  const course = courseId ? await readCourse(tx, courseId, vault) : null
  const knownTerms = course ? termsOf(course) : []
  const own = await outgoingAllowed(tx, localDate(clock.now()), knownTerms)
  const allowed = [...own, ...colleagues]
  const stopped = new Map<string, Stopped>()
  for (const { place, ...text } of texts)
    for (const { level, kind } of findMorePersonalData({
      fields: [{ field: 'body', ...text }],
      knownTerms,
      allowed,
    }))
      if (level === 'block') stopped.set(`${place} ${kind}`, { place, kind })
  return [...stopped.values()]
}
