import type { Temporal } from 'temporal-polyfill'
import { giversOf, type Family } from '../consent/givers.ts'
import type { Reason } from '../reason.ts'

export type AskDecision = { may: true } | { may: false; because: Reason }

/**
 * Who may ask for what is held about a person: an adult and a young person of 15 or more for himself, whoever has custody for a child
 * until it is 18 (X-02; forældreansvarsloven § 2). The same people who say yes for him.
 */
export function askersOf(personId: string, family: Family, today: Temporal.PlainDate): string[] {
  const person = family.members.find(({ id }) => id === personId)
  return person ? giversOf(person, family, today) : []
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
