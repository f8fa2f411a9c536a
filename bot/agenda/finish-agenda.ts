import { courseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import type { Acting } from '../world.ts'
import { changeAgenda, type OfMeeting } from './change-agenda.ts'

/** Final: nobody puts anything on it any more. Or a draft again. Said twice it is done once. */
export async function finishAgenda(
  world: Acting,
  actor: Actor,
  { courseId, meetingId, basedOn, final }: OfMeeting & { basedOn: number; final: boolean },
): Promise<{ version: number }> {
  await courseFor(world, actor, courseId, 'edit agenda', 'agenda-saving')
  return changeAgenda(world, actor, { courseId, meetingId, basedOn }, ({ agenda, final: is }) =>
    is === final
      ? null
      : { agenda, final, action: final ? 'agenda-made-final' : 'agenda-reopened', about: [] },
  )
}
