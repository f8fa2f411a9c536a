import type { Temporal } from 'temporal-polyfill'
import { questionOfStanding } from '#shared/api/standing-cycle.ts'
import { fitsAround, placeAround } from '#shared/domain/meeting/around.ts'
import { isNetworkMeeting } from '#shared/domain/meeting/meeting-types.ts'
import type { Caller } from '../http/caller.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { readWelcome } from '../storage/meeting-answers.ts'
import { readCycleMeetings, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { firstly, readSteps } from './cycle-times.ts'

export type Placed = {
  start: Temporal.Instant
  end: Temporal.Instant
  room: { mail: string; name: string } | null
}

/** A meeting of a cycle that moves along with the network meeting, and where it is to stand. */
export type Along = { meeting: StoredMeeting; to: Placed }

/** Those that move along, and those that do not fit and for which there is no time: these stay where they stand. */
export type Around = { moves: Along[]; blocked: StoredMeeting[] }

/** What happens to the meetings about a booked network meeting when it is moved to where it is said: found as the pane finds it. */
export async function findAround(
  world: World,
  caller: Caller,
  course: StoredCourse,
  network: StoredMeeting,
  to: Placed,
): Promise<Around> {
  const { cycleId } = network
  if (!cycleId || !isNetworkMeeting(network)) return { moves: [], blocked: [] }
  const { standing, welcomeIds } = await world.db.as(caller, async (tx) => ({
    standing: await readCycleMeetings(tx, course.id, cycleId),
    welcomeIds: await readWelcome(tx, network.id),
  }))
  const booked = standing.filter(({ id, state }) => id !== network.id && state === 'booked')
  if (booked.length === 0) return { moves: [], blocked: [] }
  const lying = [{ ...network, ...to }, ...booked]
  const question = questionOfStanding(
    {
      id: cycleId,
      meetings: lying.map(({ participantIds, ...one }) => ({
        ...one,
        start: one.start.toString(),
        end: one.end.toString(),
        contactIds: participantIds,
      })),
    },
    {
      family: { ...network.family, notOn: [...network.family.notOn] },
      room: network.roomWish,
      travelMinutes: 0,
      welcomeIds,
    },
  )
  const { steps } = await readSteps(world, caller, course, question, standing)
  const placed = placeAround(steps)
  const of = (type: string) => booked.find((one) => one.type === type)
  return {
    moves: placed.meetings.flatMap(({ type, slot, moved }) => {
      const meeting = of(type)
      if (!moved || !meeting) return []
      const [room] = meeting.place === 'room' ? firstly(slot.rooms, meeting.room?.mail) : []
      const named = room ? { mail: room.mail, name: room.name } : null
      return [{ meeting, to: { start: slot.start, end: slot.end, room: named } }]
    }),
    blocked: placed.blocked.flatMap((type) => {
      const meeting = of(type)
      return meeting && !fitsAround(meeting, { ...network, ...to }) ? [meeting] : []
    }),
  }
}
