import type { Temporal } from 'temporal-polyfill'
import type { Fact, Given } from '../access-condition.ts'
import type { Consented } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import { knowsAnything } from './redact.ts'

/**
 * What the family's yes makes of a recipient today, as the list of who may do what asks for it. How much of a part is open to him,
 * the redaction says: here it is something or nothing.
 */
export function givenOf(course: Consented, recipient: Recipient, today: Temporal.PlainDate): Given {
  const knows = knowsAnything(course, recipient, today)
  // What the family has not submitted is nowhere stored (the smiley ruler): whatever there is to see has been.
  const is = new Set<Fact>(['submitted'])
  if (knows) is.add('family-allows')
  if (recipient.as === 'leader') is.add('glass-broken')
  return { consent: knows ? 'partial' : 'none', is }
}
