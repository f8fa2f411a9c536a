import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import type { Cost } from '#shared/domain/meeting/cost.ts'
import type { Drop } from '#shared/domain/meeting/near-misses.ts'
import type { Presence, Slot, SlotReason } from '#shared/domain/meeting/slot.ts'
import type { Found } from '#shared/domain/meeting/slots.ts'

type Times = Output<typeof findTimes>
/** Somebody whose calendar was read; `contactId` is null for the one who asks. */
export type Asked = { mail: string; name: string; contactId: string | null; presence: Presence }

/** What was found, with names for addresses: the pane knows people by name, and contacts by id. */
export function timesView(found: Found, asked: readonly Asked[]): Omit<Times, 'places'> {
  const names = (mails: readonly string[]) => namesOf(mails, asked)
  const contactIds = (mails: readonly string[]) =>
    mails.flatMap((mail) => asked.find((other) => other.mail === mail)?.contactId ?? [])
  const slot = (given: Slot) => slotView(given, asked)
  const drop = (given: Drop): Times['nearMisses'][number]['given'][number]['drop'] =>
    given.kind === 'people' ? { kind: 'people', contactIds: contactIds(given.mails) } : given
  const cost = (given: Cost): Times['nearMisses'][number]['given'][number]['cost'] =>
    given.kind === 'absent' ? { kind: 'absent', names: names(given.mails) } : given
  return {
    slots: found.slots.map(slot),
    nearMisses: found.nearMisses.map((miss) => ({
      slot: slot(miss.slot),
      given: miss.given.map((one) => ({ drop: drop(one.drop), cost: cost(one.cost) })),
    })),
    obstacles: found.obstacles.map((obstacle) => ({ ...obstacle, name: names([obstacle.name])[0]! })),
  }
}

const namesOf = (mails: readonly string[], asked: readonly Asked[]) =>
  mails.map((mail) => asked.find((other) => other.mail === mail)?.name ?? mail)

/** One time, with its rooms and the reasons for it. */
export function slotView(
  { start, end, rooms, reasons }: Slot,
  asked: readonly Asked[],
): Times['slots'][number] {
  return {
    start: start.toString(),
    end: end.toString(),
    rooms: rooms.map(({ mail, name, capacity, place }) => ({ mail, name, capacity, place })),
    reasons: reasons.map((given: SlotReason) =>
      given.kind === 'without' ? { kind: 'without', names: namesOf(given.mails, asked) } : given,
    ),
  }
}
