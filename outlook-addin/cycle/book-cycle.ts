import type { Call } from '#shared/api/client.ts'
import { ApiError } from '#shared/api/client.ts'
import type { Input } from '#shared/api/contract.ts'
import { bookCycle, holdCycle, readCycle } from '#shared/api/cycles.ts'
import { cancelMeeting } from '#shared/api/meetings.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { isPassing, nextPollMs, patiently } from '#shared/api/patiently.ts'
import { patienceOf, slowAfter, why, type Outcome } from '../booking.ts'
import { isStanding, type CycleMeeting, type CycleState } from './plan.ts'

/** Where the booking of a cycle is; `again`: Microsoft 365 is tried once more. */
export type CycleProgress =
  | { step: 'holding' | 'making' }
  | { step: 'waiting' | 'slow'; rooms: string[] }
  | { step: 'again'; because: Reason; detail: string | null }

/** How it ended. What stands in `state` stands, whatever did not succeed; pressed again it is led on from there. */
export type CycleOutcome =
  | { is: 'booked'; state: CycleState }
  | { is: 'partly'; state: CycleState | null; because: Reason | null; detail: string | null }

export type CyclePorts = {
  call: Call
  say: (progress: CycleProgress) => void
  wait: (milliseconds: number) => Promise<void>
  /** Fills her own appointment with the network meeting and books it. */
  fill: (network: CycleMeeting) => Promise<Outcome | null>
}

type Params = { courseId: string; cycleId: string }

/**
 * A whole cycle from the proposal to the calendar: all rooms are held, and only when all have said yes is her appointment filled and are
 * the others sent. Every step may be repeated with the same ids.
 * @param body null when it is led on as the service knows it: then the service must have answered how it stands
 */
export async function bookWhole(
  params: Params,
  body: Input<typeof holdCycle>['body'] | null,
  ports: CyclePorts,
): Promise<CycleOutcome> {
  let state: CycleState | null = null
  try {
    ports.say({ step: 'holding' })
    state = await patiently(patienceOf(ports), () =>
      body ? ports.call(holdCycle, { params, body }) : ports.call(readCycle, { params, body: {} }),
    )
    state = await settled(
      state,
      params,
      ports,
      (one) => one.state === 'holding' || one.state === 'awaiting-room',
    )
    if (state.meetings.some((one) => one.state === 'declined')) return partly(state, 'room-declined')
    return await sendAll(params, state, ports)
  } catch (error) {
    return { is: 'partly', state, ...why(error) }
  }
}

/** These are given up, and the rest is led on: a room of it may not have answered yet. */
export async function bookWithout(
  params: Params,
  lacking: readonly CycleMeeting[],
  ports: CyclePorts,
): Promise<CycleOutcome> {
  const { courseId } = params
  try {
    for (const { id: meetingId } of lacking)
      await patiently(patienceOf(ports), () =>
        ports.call(cancelMeeting, { params: { courseId, meetingId }, body: {} }),
      )
  } catch (error) {
    return { is: 'partly', state: null, ...why(error) }
  }
  return bookWhole(params, null, ports)
}

/** What has its room is filled in and sent. Without its network meeting there is nothing to send the others about. */
async function sendAll(params: Params, held: CycleState, ports: CyclePorts): Promise<CycleOutcome> {
  let state = held
  try {
    const network = state.meetings.find(({ type }) => type === 'networkMeeting')
    if (!network) return partly(state, 'booking-not-finished')
    if (network.state === 'cancelled') return partly(state, 'meeting-cancelled')
    const end = await ports.fill(network)
    if (end?.is === 'stopped') return { is: 'partly', state, because: end.because, detail: end.detail }
    if (end?.is !== 'booked') return partly(state, 'booking-not-finished')
    ports.say({ step: 'making' })
    state = await patiently(patienceOf(ports), () => ports.call(bookCycle, { params, body: {} }))
    state = await settled(state, params, ports, (one) => one.state === 'held')
    return isStanding(state) ? { is: 'booked', state } : partly(state, 'booking-not-finished')
  } catch (error) {
    return { is: 'partly', state, ...why(error) }
  }
}

const partly = (state: CycleState, because: Reason): CycleOutcome => ({
  is: 'partly',
  state,
  because,
  detail: null,
})

/** Asks until none is open any more; what Microsoft 365 did not take is tried again by the asking. */
async function settled(
  first: CycleState,
  params: Params,
  ports: CyclePorts,
  isOpen: (meeting: CycleMeeting) => boolean,
): Promise<CycleState> {
  let state = first
  for (let asked = 0; state.meetings.some(isOpen); asked++) {
    if (state.trouble && !isPassing(state.trouble)) throw new ApiError(409, state.trouble)
    const pause = nextPollMs(asked)
    if (pause === null) throw new ApiError(409, 'booking-not-finished')
    const rooms = state.meetings.filter(isOpen).flatMap(({ room }) => room?.name ?? [])
    if (state.trouble) ports.say({ step: 'again', because: state.trouble, detail: null })
    else if (rooms.length > 0)
      ports.say({ step: asked < slowAfter ? 'waiting' : 'slow', rooms: [...new Set(rooms)] })
    await ports.wait(pause)
    state = await patiently(patienceOf(ports), () => ports.call(readCycle, { params, body: {} }))
  }
  return state
}
