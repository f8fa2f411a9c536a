import type { Input, Output } from '#shared/api/contract.ts'
import type { cycleState, findCycleTimes, holdCycle } from '#shared/api/cycles.ts'
import type * as z from 'zod/mini'
import { cycleTypes, withLeader, type CycleType } from '#shared/domain/meeting/cycle-steps.ts'
import type { MeetingPlace } from '#shared/domain/meeting/meeting-kind.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import type { FreeSlot } from '../lines/days.ts'
import { holdOf } from '../when.ts'
import type { Room, Wish } from '../wish.ts'

export type CycleState = z.output<typeof cycleState>
export type CycleMeeting = CycleState['meetings'][number]
type Proposal = NonNullable<Output<typeof findCycleTimes>['meetings']>
type Question = Input<typeof findCycleTimes>['body']

/** What she has said of the cycle, beside what she has said of the network meeting. */
export type Draft = {
  leaderId: string | null
  /** Those that she does not want. */
  without: readonly CycleType[]
  places: Partial<Record<CycleType, MeetingPlace>>
  /** Where each was put last; whatever fits there stays there. */
  present: Partial<Record<CycleType, { start: string; room: string | null }>>
  fixed: readonly CycleType[]
  refused: Question['refused']
}

export const firstDraft = (leaderId: string | null): Draft => ({
  leaderId,
  without: [],
  places: {},
  present: {},
  fixed: [],
  refused: [],
})

/** What the cycle and its meetings are called in the service, made here so that whatever is sent again is the same. */
export type CycleIds = { id: string; meetings: Map<CycleType, string> }

export function idsIn({ id, meetings }: CycleState): CycleIds {
  const ids: CycleIds = { id, meetings: new Map() }
  for (const type of cycleTypes) {
    const one = meetings.find((meeting) => meeting.type === type && meeting.state !== 'cancelled')
    if (one) ids.meetings.set(type, one.id)
  }
  return ids
}

/** One that is off stays off: wished again, it is another meeting. */
export function forgetCancelled({ meetings }: CycleIds, state: CycleState): void {
  const off = new Set(state.meetings.flatMap((one) => (one.state === 'cancelled' ? one.id : [])))
  for (const [type, id] of meetings) if (off.has(id)) meetings.delete(type)
}

/** Which of the meetings can be booked at all; the network meeting always is. */
export const offered = ({ leaderId }: Draft): CycleType[] =>
  cycleTypes.filter((type) => leaderId !== null || !withLeader.includes(type))

export const wantedIn = (draft: Draft): CycleType[] =>
  offered(draft).filter((type) => !draft.without.includes(type))

export const placeIn = ({ places }: Draft, type: CycleType): MeetingPlace =>
  places[type] ?? kindOf(type).place

export function questionOf(wish: Wish, draft: Draft, cycleId: string | null): Question {
  const { contactIds, welcomeIds, minutes, from, until, family, roomWish, travelMinutes } = wish
  return {
    contactIds: contactIds.filter((id) => !welcomeIds.includes(id)),
    welcomeIds: welcomeIds.filter((id) => id !== draft.leaderId),
    leaderId: draft.leaderId,
    minutes,
    from,
    until,
    family,
    room: roomWish,
    travelMinutes,
    cycleId,
    refused: draft.refused,
    meetings: wantedIn(draft).map((type) => ({
      type,
      place: type === 'networkMeeting' ? wish.place : placeIn(draft, type),
      present: draft.present[type] ?? null,
      fixed: draft.fixed.includes(type),
    })),
  }
}

/** A proposed meeting in the room that she has chosen for it, or else in the first. */
export type Planned = {
  type: CycleType
  slot: FreeSlot
  room: Room | null
  moved: boolean
  choices: FreeSlot[]
}

export function plannedIn(proposal: Proposal, { present }: Pick<Draft, 'present'>): Planned[] {
  return proposal.map(({ type, slot, moved, choices }) => ({
    type,
    slot,
    moved,
    choices,
    room: slot.rooms.find(({ mail }) => mail === present[type]?.room) ?? slot.rooms[0] ?? null,
  }))
}

/** She has chosen one of them: all others stay where they are if they can. */
export function chosen(
  draft: Draft,
  planned: readonly Planned[],
  { type, start, room }: { type: CycleType; start: string; room: string | null },
): Draft {
  const present = Object.fromEntries(
    planned.map((one) => [one.type, { start: one.slot.start, room: one.room?.mail ?? null }]),
  )
  return { ...draft, present: { ...present, [type]: { start, room } }, fixed: [type] }
}

/** What lacks a room is looked for anew; what stands stays where it is. */
export function withoutRefused(draft: Draft, { meetings }: CycleState): Draft {
  const declined = meetings.filter(({ state }) => state === 'declined')
  const stands = meetings.filter(({ state }) => state !== 'declined' && state !== 'cancelled')
  // Where only the room is gone, the time was hers to have: it stays if another room is free then.
  const roomless = declined.filter(({ because }) => because === 'room-unknown')
  return {
    ...draft,
    present: Object.fromEntries([
      ...roomless.map(({ type, start }) => [type, { start, room: null }]),
      ...stands.map(({ type, start, room }) => [type, { start, room: room?.mail ?? null }]),
    ]),
    fixed: cycleTypes.filter((type) => stands.some((one) => one.type === type)),
    refused: [
      ...draft.refused,
      ...declined.flatMap(({ room, type, ...slot }) =>
        room ? [{ room: room.mail, ...holdOf({ start: slot.start, end: slot.end }, type) }] : [],
      ),
    ],
  }
}

/** All of it is looked for anew, but what is booked: that stays. */
export function withBookedFixed(draft: Draft, { meetings }: CycleState): Draft {
  const booked = meetings.filter(({ state }) => state === 'booked')
  return {
    ...draft,
    present: {
      ...draft.present,
      ...Object.fromEntries(
        booked.map(({ type, start, room }) => [type, { start, room: room?.mail ?? null }]),
      ),
    },
    fixed: cycleTypes.filter((type) => booked.some((one) => one.type === type)),
  }
}

/** Everything as it is to be held. @param idOf the id of each, the same for the same cycle */
export function holdBody(
  planned: readonly Planned[],
  wish: Wish,
  draft: Draft,
  idOf: (type: CycleType) => string,
): Input<typeof holdCycle>['body'] {
  const leader = draft.leaderId ? [draft.leaderId] : []
  return {
    family: wish.family,
    roomWish: wish.roomWish,
    meetings: planned.map(({ type, slot, room }) => ({
      id: idOf(type),
      type,
      start: slot.start,
      end: slot.end,
      place: type === 'networkMeeting' ? wish.place : placeIn(draft, type),
      room: room && { mail: room.mail },
      onTeams: type === 'networkMeeting' && wish.onTeams,
      contactIds:
        type === 'networkMeeting'
          ? [...new Set([...wish.contactIds, ...leader])]
          : withLeader.includes(type)
            ? leader
            : [],
      welcomeIds:
        type === 'networkMeeting' ? wish.welcomeIds.filter((contactId) => !leader.includes(contactId)) : [],
    })),
  }
}

/** Every meeting of it that is not off is booked, the network meeting among them. */
export function isStanding({ meetings }: CycleState): boolean {
  const all = meetings.filter(({ state }) => state !== 'cancelled')
  return all.every(({ state }) => state === 'booked') && all.some(({ type }) => type === 'networkMeeting')
}
