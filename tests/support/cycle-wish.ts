import { randomUUID } from 'node:crypto'
import type { Input, Output } from '#shared/api/contract.ts'
import type { findCycleTimes, holdCycle } from '#shared/api/cycles.ts'
import { cycleTypes } from '#shared/domain/meeting/cycle-steps.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'

/** The question for a whole cycle about one colleague, who leads it too. */
export const cycleQuestion = (
  contactId: string,
  days: { from: string; until: string },
): Input<typeof findCycleTimes>['body'] => ({
  contactIds: [contactId],
  welcomeIds: [],
  leaderId: contactId,
  minutes: 120,
  ...days,
  family: { notBefore: null, notAfter: null, notOn: [] },
  room: { accessible: false, equipment: [], place: null },
  travelMinutes: 0,
  meetings: cycleTypes.map((type) => ({ type, place: 'room' as const, present: null, fixed: false })),
  refused: [],
  cycleId: null,
})

/** Each where it is proposed, in the first room of its own. */
export const wishedAsProposed = (
  proposed: NonNullable<Output<typeof findCycleTimes>['meetings']>,
  contactId: string,
): Input<typeof holdCycle>['body']['meetings'] =>
  proposed.map(({ type, slot }) => ({
    id: randomUUID(),
    type,
    start: slot.start,
    end: slot.end,
    place: 'room',
    room: { mail: slot.rooms[0]!.mail },
    contactIds: kindOf(type).network === 'nobody' ? [] : [contactId],
  }))
