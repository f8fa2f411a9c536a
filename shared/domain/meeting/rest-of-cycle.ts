import { Temporal } from 'temporal-polyfill'
import { isDayOff, isWorkingDay } from '../calendar/working-days.ts'
import { localDate } from '../calendar/zone.ts'
import type { ModelId } from '../course/model-ids.ts'
import { modelOf } from '../course/models.ts'
import { cycleTypes, type CycleType } from './cycle-steps.ts'
import { dayAt } from './meeting-kind.ts'
import { kindOf } from './meeting-kinds.ts'
import type { Meeting } from './meeting.ts'
import { isNetworkMeeting } from './meeting-types.ts'

type Placed = Pick<Meeting, 'id' | 'type' | 'state' | 'cycleId'> & { start: Temporal.Instant }
export type RestType = Exclude<CycleType, 'networkMeeting'>

/**
 * The meetings about a network meeting that is booked (D-07, D-09, D-11, D-12, DF-01 … DF-04): those that stand, those that nobody has
 * booked, and those of them for which it is too late, as no working day is left of their window. The two last are empty where the model has
 * none of them, and when the network meeting has begun. What needs the meeting leader is missing only where somebody leads.
 * @param meetings of the course, whichever they are
 */
export function restOfCycle<Standing extends Placed>(
  { modelId, meetings }: { modelId: ModelId; meetings: readonly Standing[] },
  network: Placed,
  { leads, now }: { leads: boolean; now: Temporal.Instant },
): { standing: Standing[]; missing: RestType[]; tooLate: RestType[] } {
  const { letter } = modelOf(modelId)
  const live = meetings.filter(({ state }) => state !== 'cancelled' && state !== 'declined')
  const others = live.filter((one) => isNetworkMeeting(one) && one.id !== network.id)
  // One that was booked by itself about this meeting is that one, whether or not it is counted with it.
  const ofIt = (one: Placed) =>
    one.cycleId === null ? isAbout(one, network, others) : one.cycleId === network.cycleId
  const after = (type: RestType) =>
    live.some((one) => one.type === type && isAbout(one, network, others, 'any'))
  const standing = live.filter((one) => isRest(one.type) && ofIt(one))
  const open =
    isNetworkMeeting(network) &&
    network.state === 'booked' &&
    Temporal.Instant.compare(network.start, now) > 0
  const unbooked = cycleTypes.filter(isRest).filter((type) => {
    const { models, network: whom } = kindOf(type)
    const asked = models.includes(letter) && (leads || whom === 'nobody')
    return open && asked && !standing.some((one) => one.type === type)
  })
  const days = { meeting: localDate(network.start), today: localDate(now) }
  return {
    standing,
    missing: unbooked.filter((type) => !isOver(type, days)),
    // Hers that she has put later than that is enough.
    tooLate: unbooked.filter((type) => isOver(type, days) && !after(type)),
  }
}

const isRest = (type: string): type is RestType =>
  type !== 'networkMeeting' && cycleTypes.some((one) => one === type)

/**
 * Does a meeting that stands alone lie in its own window round this network meeting, and belong to none that is nearer on that side?
 * @param last `any`: later than its window too, as long as it is on its side
 */
function isAbout(
  one: Placed,
  network: Placed,
  others: readonly Placed[],
  last: 'of-window' | 'any' = 'of-window',
): boolean {
  const { window } = kindOf(one.type)
  if (one.cycleId !== null || !window) return false
  const [day, meeting] = [localDate(one.start), localDate(network.start)]
  if (Temporal.PlainDate.compare(day, dayAt(meeting, window.from)) < 0) return false
  if (last === 'of-window' && Temporal.PlainDate.compare(day, dayAt(meeting, window.until)) > 0) return false
  const away = minutesAway(one, network)
  const isNearer = (other: Placed) => {
    const minutes = minutesAway(one, other)
    return minutes > 0 && minutes < away
  }
  return away > 0 && !others.some(isNearer)
}

/** Minutes from one to the other on the side on which this kind is held; negative on the wrong one. */
function minutesAway({ type, start }: Placed, network: Placed): number {
  const minutes = network.start.until(start).total('minutes')
  return cycleTypes.findIndex((one) => one === type) < cycleTypes.indexOf('networkMeeting')
    ? -minutes
    : minutes
}

/** Nobody is called to a meeting today, or on a day when nobody is at work. */
function isOver(
  type: RestType,
  { meeting, today }: { meeting: Temporal.PlainDate; today: Temporal.PlainDate },
): boolean {
  const { from, until } = kindOf(type).window!
  const [first, last] = [dayAt(meeting, from), dayAt(meeting, until)]
  let day = today.add({ days: 1 })
  if (Temporal.PlainDate.compare(day, first) < 0) day = first
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    if (isWorkingDay(day) && !isDayOff(day)) return false
    day = day.add({ days: 1 })
  }
  return true
}
