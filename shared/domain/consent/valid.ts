import type { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { Consent } from './consent.ts'

/** Valid from its first to its last day, unless it was withdrawn or has ended before. ISO dates stand in order as text. */
export function isValid(consent: Consent, today: Temporal.PlainDate): boolean {
  const day = today.toString()
  return stands(consent) && consent.from <= day && day <= consent.until
}

/** Neither taken back nor ended before its day: it holds on the days it was signed for. */
export function stands({ withdrawnOn, endedOn }: Pick<Consent, 'withdrawnOn' | 'endedOn'>): boolean {
  return !withdrawnOn && !endedOn
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
  if (given.some(({ endedOn, until }) => Boolean(endedOn) || until < today.toString())) return 'consent-ended'
  return youth ? 'consent-youth-signature-missing' : 'consent-missing'
}
