import { refuseClosed } from '../access/lock-open-course.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

type Named = NonNullable<StoredMeeting['room']>

/**
 * The municipality's room at this address, under the name that Microsoft 365 has for it. A name from a browser would be anybody's words on
 * their way to appointment and cards: none is asked for.
 * @param known rooms that were named before: the same wish sent again asks nobody
 * @throws Refused `room-unknown` when it is no room of the municipality
 * @throws Microsoft365Failure
 */
export async function namedRoom(
  world: World,
  caller: Caller,
  course: Pick<StoredCourse, 'closedOn'>,
  asked: { mail: string } | null,
  known: readonly (Named | null | undefined)[],
): Promise<Named | null> {
  if (!asked) return null
  const same = (room: Named | null | undefined) => room?.mail.toLowerCase() === asked.mail.toLowerCase()
  const before = known.find(same)
  if (before) return { mail: before.mail, name: before.name }
  refuseClosed(course)
  const room = await world.onBehalfOf(caller.token).room(asked.mail)
  if (!room) throw new Refused(409, 'room-unknown')
  return { mail: room.mail, name: room.name }
}
