import type { GuardedField, Span } from './finding.ts'
import { findBirthDates } from './patterns/birth-date.ts'
import { findCpr } from './patterns/cpr.ts'
import { findMails } from './patterns/mail.ts'
import { findPhones } from './patterns/phone.ts'

/** What may not stand in an invitation whoever it belongs to. The attendee list is made of mail addresses: there only CPR numbers count. */
export function findPatterns(text: string, field: GuardedField): Span[] {
  const cpr = findCpr(text)
  if (field === 'attendees') return cpr
  return cpr.concat(findBirthDates(text), findMails(text), findPhones(text))
}
