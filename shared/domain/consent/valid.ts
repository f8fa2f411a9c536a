import { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { Consent } from './consent.ts'

/** Valid from its first to its last day, unless it was withdrawn. */
export function isValid(consent: Consent, today: Temporal.PlainDate): boolean {
  return (
    consent.withdrawnOn === null &&
    Temporal.PlainDate.compare(consent.from, today) <= 0 &&
    Temporal.PlainDate.compare(today, consent.until) <= 0
  )
}

/** Consents that end within so many days from today (X-05 warns 30 days before). */
export function endingWithin(
  consents: readonly Consent[],
  today: Temporal.PlainDate,
  days: number,
): Consent[] {
  return consents.filter((consent) => isValid(consent, today) && today.until(consent.until).days <= days)
}

/** Why none of what was given holds today. @param youth the one who should have given it is a young person */
export function whyNone(given: readonly Consent[], today: Temporal.PlainDate, youth: boolean): Reason {
  if (given.some((consent) => consent.withdrawnOn !== null)) return 'consent-withdrawn'
  if (given.some((consent) => Temporal.PlainDate.compare(consent.until, today) < 0)) return 'consent-ended'
  return youth ? 'consent-youth-signature-missing' : 'consent-missing'
}
