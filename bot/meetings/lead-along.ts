import { isNetworkMeeting } from '#shared/domain/meeting/meeting-types.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readAppointment } from '../storage/appointments.ts'
import { isDerived } from '../storage/derived-id.ts'
import { readChange, type StoredChange } from '../storage/meeting-changes.ts'
import { readCycleMeetings, readMeetingRow, type StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'
import { alongId } from './along-id.ts'
import { carryOut } from './carry-out-change.ts'
import { giveUp, restore } from './give-up-change.ts'
import { learnOfChange } from './learn-of-change.ts'

type Led = { meeting: StoredMeeting; change: StoredChange }
type Network = {
  meeting: StoredMeeting
  /** A change of it that may still come about. */
  open: StoredChange | null
  /** The one that was carried out last. */
  movedBy: string | null
  along: Led[]
}

/**
 * The meetings that move along with a network meeting, as far as it goes now: each once the network meeting has moved and its own room says
 * yes. One whose room says no stays where it stood, which is a task; and where nothing came of the move, or another has taken its place,
 * what was held for them is given back.
 * @returns whether there is something left to wait for
 */
export async function leadAlong(
  world: World,
  caller: Caller,
  reference: string,
  networkId: string,
): Promise<boolean> {
  const network = await readNetwork(world, caller, networkId)
  let waits = false
  for (const one of network?.along ?? [])
    waits = (await lead(world, caller, reference, network!, one)) || waits
  return waits
}

function readNetwork(world: World, caller: Caller, networkId: string): Promise<Network | null> {
  return world.db.as(caller, async (tx) => {
    const meeting = await readMeetingRow(tx, networkId)
    if (!meeting?.cycleId || !isNetworkMeeting(meeting)) return null
    const along: Led[] = []
    for (const one of await readCycleMeetings(tx, meeting.courseId, meeting.cycleId)) {
      const change = one.id === networkId ? null : await readChange(tx, one.id)
      if (change && isDerived(change.id)) along.push({ meeting: one, change })
    }
    const change = await readChange(tx, networkId)
    const open = change && change.state !== 'declined' && change.state !== 'restoring' ? change : null
    return { meeting, open, movedBy: (await readAppointment(tx, networkId)).changeId, along }
  })
}

async function lead(
  world: World,
  caller: Caller,
  reference: string,
  { meeting: network, open, movedBy }: Network,
  { meeting, change }: Led,
): Promise<boolean> {
  const asked = { courseId: meeting.courseId, meetingId: meeting.id, changeId: change.id }
  // Whether its room is held is known from here on.
  await learnOfChange(world, caller, reference, { meetingId: meeting.id })
  if (change.state === 'restoring') await restore(world, caller, meeting)
  else {
    const follows = (changeId: string | null) =>
      changeId !== null && change.id === alongId(changeId, meeting.id)
    const stand = network.state === 'booked' && meeting.state === 'booked'
    const wanted = stand && (follows(movedBy) || follows(open?.id ?? null))
    if (wanted && open) return true
    const end = wanted ? await carriedOut(world, caller, asked) : 'never'
    if (end !== 'never') return end === 'waits'
    await giveUp(world, caller, asked, wanted ? 'around-not-moved' : undefined).catch(unlessAsked)
  }
  return (await world.db.as(caller, (tx) => readChange(tx, meeting.id)))?.id === change.id
}

/** @returns `never` when nothing can come of it any more */
async function carriedOut(
  world: World,
  caller: Caller,
  asked: Parameters<typeof giveUp>[2],
): Promise<'done' | 'waits' | 'never'> {
  try {
    await carryOut(world, caller, { ...asked, written: false })
    return 'done'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.reason === 'change-not-in-hand') return 'done'
    return error.reason === 'booking-not-finished' ? 'waits' : 'never'
  }
}

/** Another is asking its room at this moment. */
function unlessAsked(error: unknown): void {
  if (!(error instanceof Refused && error.reason === 'booking-not-finished')) throw error
}
