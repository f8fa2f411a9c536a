import { Temporal } from 'temporal-polyfill'
import type { Contact } from '../network/contact.ts'
import type { Reason } from '../reason.ts'
import type { Agreement } from './plan.ts'

/** What was said of an agreement after its plan was published: done, or until another day. Dates are ISO dates; null says nothing. */
export type Said = { agreementId: string; doneOn: string | null; deadline: string | null }

/** The agreements of a plan as they stand: a state is no new version, and the next version begins with it (G-02, X-24). */
export function asSaid(agreements: readonly Agreement[], said: readonly Said[]): Agreement[] {
  const known = new Map(said.map((one) => [one.agreementId, one]))
  return agreements.map((agreement) => {
    const { doneOn = null, deadline = null } = known.get(agreement.id) ?? {}
    return {
      ...agreement,
      ...(doneOn ? { done: true } : {}),
      ...(deadline ? { deadline } : {}),
    }
  })
}

type Map = { contacts: readonly Pick<Contact, 'id' | 'staffId'>[] }

/** The colleague who promised it, where somebody with an account is named. */
export function responsibleFor({ responsibleId }: Agreement, { contacts }: Map): string | null {
  return contacts.find(({ id }) => id === responsibleId)?.staffId ?? null
}

/** A card stands before the whole core team; the tab is where she keeps the plan. */
export type SaidOn = 'card' | 'tab'

/**
 * Who says that it is done, or asks for another day: whoever promised it, and in the tab the coordinator too, whose plan it is (catalogue 5.2).
 * What nobody with an account promised is hers everywhere.
 */
export function maySpeakFor(
  agreement: Agreement,
  { staffId, role, on }: { staffId: string; role: string; on: SaidOn },
  map: Map,
): boolean {
  const responsible = responsibleFor(agreement, map)
  return responsible === staffId || (role === 'coordinator' && (on === 'tab' || responsible === null))
}

export type Saying = 'done' | { until: Temporal.PlainDate }
export type SayDecision = { say: true } | { say: false; because: Reason }

/** The furthest that an agreement is moved at once; further is another agreement, made at a meeting. */
export const furthestDay = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ months: 12 })

/**
 * May this be said of it? Asked again at every press, whatever the card says that was pressed.
 * @param agreement as whoever speaks reads it in the plan that holds; undefined when it is not there for him
 */
export function maySay(
  agreement: Agreement | undefined,
  who: { staffId: string; role: string; on: SaidOn },
  map: Map,
  saying: Saying,
  today: Temporal.PlainDate,
): SayDecision {
  const no = (because: Reason): SayDecision => ({ say: false, because })
  if (!agreement) return no('agreement-gone')
  if (!maySpeakFor(agreement, who, map)) return no('agreement-of-another')
  if (agreement.done) return no('agreement-done')
  if (saying === 'done') return { say: true }
  const isOutside =
    Temporal.PlainDate.compare(saying.until, today) < 0 ||
    Temporal.PlainDate.compare(saying.until, furthestDay(today)) > 0
  return isOutside ? no('agreement-day-outside') : { say: true }
}
