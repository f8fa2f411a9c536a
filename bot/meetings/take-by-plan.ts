import { askAround } from '../booking/ask-around.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readAppointment } from '../storage/appointments.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { isSpent, readChange } from '../storage/meeting-changes.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { ChangedSince } from './stands-at.ts'
import type { ChangeWish } from './store-change.ts'
import { takeInHand } from './take-in-hand.ts'

/**
 * As `takeInHand`, with the meetings about it by the plan that she has seen. Sent again it leads on, whatever the plan would be by then: its
 * own rooms are held.
 * @param said the plan, or that they stay
 * @throws Refused `changed-by-someone-else` when the plan is another now, `change-not-in-hand` when this very change came to nothing
 */
export async function takeByPlan(
  world: World,
  caller: Caller,
  course: StoredCourse,
  wish: ChangeWish,
  said: string,
): Promise<boolean> {
  const take: typeof takeInHand = (...how) =>
    takeInHand(...how).catch((error: unknown) => {
      throw error instanceof ChangedSince ? changed() : error
    })
  const { meeting, known } = await read(world, caller, wish)
  if (!meeting || meeting.courseId !== course.id) throw new Refused(404, 'not-found')
  if (known) return take(world, caller, course.reference, wish)
  const answer = await askAround(world, caller, course, meeting, wish, said)
  if ('go' in answer) return take(world, caller, course.reference, wish, answer.go)
  // Sent twice at once, the other has held the rooms meanwhile.
  if ((await read(world, caller, wish)).known) return take(world, caller, course.reference, wish)
  throw changed()
}

const changed = () => new Refused(409, 'changed-by-someone-else')

/** `known`: this very change is in hand, or has been carried out. */
function read(world: World, caller: Caller, { id, meetingId }: ChangeWish) {
  return world.db.as(caller, async (tx) => {
    const done = (await readAppointment(tx, meetingId)).changeId === id
    if (!done && (await isSpent(tx, meetingId, id))) throw new Refused(409, 'change-not-in-hand')
    const known = done || (await readChange(tx, meetingId))?.id === id
    return { meeting: await readMeetingRow(tx, meetingId), known }
  })
}
