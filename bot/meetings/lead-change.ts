import type { Reason } from '#shared/domain/reason.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { entraFirst } from '../ports/entra-first.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { cardsOfTime } from '../reminders/meeting-moved.ts'
import { readChange, type StoredChange } from '../storage/meeting-changes.ts'
import type { World } from '../world.ts'
import { carryOut } from './carry-out-change.ts'
import { giveUp } from './give-up-change.ts'
import { leadOn } from './lead-on.ts'
import { learnOfChange } from './learn-of-change.ts'

type Of = { courseId: string; meetingId: string; reference: string }

/** What is still to be waited for. */
export const isUnderWay = (change: StoredChange | null): boolean =>
  change !== null && change.state !== 'declined'

/**
 * The change in hand, and whatever else was begun for the meeting, from where it stands as far as it goes now: the room's answer, the meeting,
 * her appointment. One that may not be carried out any more is given up; of one that its room has refused she is told where she asked.
 * @returns the change as it then stands; null when none is in hand
 * @throws Refused why it was given up; Microsoft365Failure when Entra wants to see her first
 */
export async function leadChange(world: World, caller: Caller, of: Of): Promise<StoredChange | null> {
  const { courseId, meetingId, reference } = of
  const undone = await leadOn(world, caller, reference, meetingId)
  if (entraFirst(undone)) throw new Microsoft365Failure(undone, true)
  await learnOfChange(world, caller, reference, { meetingId })
  const read = () => world.db.as(caller, (tx) => readChange(tx, meetingId))
  const redraw = (stamp: string) =>
    world.db.as(caller, (tx) =>
      cardsChanged(tx, world.outbox, {
        courseId,
        meetingId,
        subjects: cardsOfTime,
        stamp,
        at: world.clock.now(),
      }),
    )
  const change = await read()
  if (change?.state !== 'awaiting-room' && change?.state !== 'held') return change
  try {
    await carryOut(world, caller, { courseId, meetingId, changeId: change.id, written: false })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (!waits.includes(error.reason)) {
      await dropChangeInHand(world, caller, of, change.id)
      await redraw(`given-up:${change.id}`)
      throw error
    }
  }
  const after = await read()
  if (after?.state !== 'declined') return after
  await redraw(`declined:${after.id}`)
  // The hold that was asked to move is the meeting's own: it goes back at once.
  if (after.displaced) await giveUp(world, caller, { courseId, meetingId, changeId: after.id })
  return read()
}

/** Not carried out now, and not for good either. */
const waits: readonly Reason[] = ['booking-not-finished', 'room-declined', 'change-not-in-hand']

/** This change comes to nothing, if it is in hand: the meeting stays where it stands, and what was held for the change is given back. */
export async function dropChangeInHand(
  world: World,
  caller: Caller,
  of: Of,
  changeId: string,
): Promise<void> {
  const { courseId, meetingId, reference } = of
  await learnOfChange(world, caller, reference, { meetingId })
  const change = await world.db.as(caller, (tx) => readChange(tx, meetingId))
  if (change?.id !== changeId) return
  if (change.state === 'restoring') await leadOn(world, caller, reference, meetingId)
  else await giveUp(world, caller, { courseId, meetingId, changeId: change.id })
}
