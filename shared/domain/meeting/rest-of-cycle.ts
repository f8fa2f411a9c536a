import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import type { ModelId } from '../course/model-ids.ts'
import { modelOf } from '../course/models.ts'
import { cycleReach, cycleTypes, type CycleType } from './cycle-steps.ts'
import { kindOf } from './meeting-kinds.ts'
import type { Meeting } from './meeting.ts'
import { isNetworkMeeting } from './meeting-types.ts'

type Placed = Pick<Meeting, 'id' | 'type' | 'state' | 'cycleId'> & { start: Temporal.Instant }
export type RestType = Exclude<CycleType, 'networkMeeting'>

/**
 * The meetings about a network meeting that is booked (D-07, D-09, D-11, D-12, DF-01 … DF-04): those that stand, and those that nobody has
 * booked. `missing` is empty where the model has none of them, and when the network meeting has begun. What needs the meeting leader is
 * missing only where somebody leads.
 * @param meetings of the course, whichever they are
 */
export function restOfCycle<Standing extends Placed>(
  { modelId, meetings }: { modelId: ModelId; meetings: readonly Standing[] },
  network: Placed,
  { leads, now }: { leads: boolean; now: Temporal.Instant },
): { standing: Standing[]; missing: RestType[] } {
  const { letter } = modelOf(modelId)
  const day = localDate(network.start)
  const { from, until } = cycleReach({ from: day, until: day, today: day.subtract({ years: 1 }) })
  const near = ({ start }: Placed) =>
    Temporal.PlainDate.compare(localDate(start), from) >= 0 &&
    Temporal.PlainDate.compare(localDate(start), until) <= 0
  // One that was booked by itself about this meeting is that one, whether or not it is counted with it.
  const ofIt = (one: Placed) => (one.cycleId === null ? near(one) : one.cycleId === network.cycleId)
  const standing = meetings.filter(
    (one) => isRest(one.type) && one.state !== 'cancelled' && one.state !== 'declined' && ofIt(one),
  )
  const open =
    isNetworkMeeting(network) &&
    network.state === 'booked' &&
    Temporal.Instant.compare(network.start, now) > 0
  const missing = cycleTypes.filter(isRest).filter((type) => {
    const { models, network: whom } = kindOf(type)
    return models.includes(letter) && (leads || whom === 'nobody')
  })
  return {
    standing,
    missing: open ? missing.filter((type) => !standing.some((one) => one.type === type)) : [],
  }
}

const isRest = (type: string): type is RestType =>
  type !== 'networkMeeting' && cycleTypes.some((one) => one === type)
