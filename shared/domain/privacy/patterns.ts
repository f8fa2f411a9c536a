import type { GuardedField, Span } from './finding.ts'
import { findAccounts } from './patterns/account.ts'
import { findAddresses } from './patterns/address.ts'
import { findBirthDates } from './patterns/birth-date.ts'
import { findCpr } from './patterns/cpr.ts'
import { findInstitutions } from './patterns/institution.ts'
import { findPersonLinks } from './patterns/link.ts'
import { findMails } from './patterns/mail.ts'
import { findNetworkAddresses } from './patterns/network-address.ts'
import { findPhones } from './patterns/phone.ts'
import { findPlates } from './patterns/plate.ts'
import { findPostalTowns } from './patterns/postal-town.ts'
import type { Word } from './words.ts'

/** What may not stand in an invitation whoever it belongs to. The attendee list is made of mail addresses: there only CPR numbers count. */
export function findPatterns(text: string, words: readonly Word[], field: GuardedField): Span[] {
  const cpr = findCpr(text)
  if (field === 'attendees') return cpr
  return cpr.concat(
    findBirthDates(text),
    findMails(text),
    findPhones(text),
    findAddresses(text, words),
    findPostalTowns(text),
    findPlates(text),
    findAccounts(text),
    findPersonLinks(text),
    findNetworkAddresses(text),
    findInstitutions(text, words),
  )
}
