import type { Temporal } from 'temporal-polyfill'
import { hasCustody, isAtLeast, type Family } from '../consent/givers.ts'
import type { Reason } from '../reason.ts'

export type AskDecision = { may: true } | { may: false; because: Reason }

/** An age of the right of access: what a municipality lets the young sign, and from when, takes nothing of it. */
const asksFrom = 15

/**
 * Who may ask for what is held about a person: an adult and a young person of 15 or more for himself, whoever has custody for a child
 * until it is 18 (X-02; forældreansvarsloven § 2). Who had custody of a child that has left is not stored: nobody here can ask for it.
 */
export function askersOf(personId: string, family: Family, today: Temporal.PlainDate): string[] {
  const person = family.members.find(({ id }) => id === personId)
  if (!person) return []
  if (person.role === 'adult') return [personId]
  const parents = family.members.filter(({ id }) => hasCustody(id, person, family, today)).map(({ id }) => id)
  return isAtLeast(person, asksFrom, today) ? [...parents, personId] : parents
}

export function mayAsk(
  { personId, askedBy }: { personId: string; askedBy: string },
  family: Family,
  today: Temporal.PlainDate,
): AskDecision {
  return askersOf(personId, family, today).includes(askedBy)
    ? { may: true }
    : { may: false, because: 'held-not-his-to-ask' }
}
