import type { Reason } from './reason.ts'

/** How the family's yes towards whoever asks stands today. Partial: of some of them, or to some of it. */
export const consentStates = ['none', 'valid', 'ended', 'withdrawn', 'partial'] as const
export type ConsentState = (typeof consentStates)[number]

/** What whoever asks has made sure of. What is not said is not so. */
export const facts = [
  'own',
  'own-scope',
  'own-rows',
  'own-department',
  'case-officer',
  'family-allows',
  'on-request',
  'submitted',
  'numbers',
  'decision-asked',
  'within-mandate',
  'unanimous',
  'escalated',
  'policy',
  'glass-broken',
] as const
export type Fact = (typeof facts)[number]

export type Given = { consent: ConsentState; is: ReadonlySet<Fact> }

type Holds = (given: Given) => Reason | null

const consented: Holds = ({ consent }) => {
  switch (consent) {
    case 'none':
      return 'consent-missing'
    case 'ended':
      return 'consent-ended'
    case 'withdrawn':
      return 'consent-withdrawn'
    case 'valid':
    case 'partial':
      return null
  }
}
const needs =
  (fact: Fact, because: Reason): Holds =>
  (given) =>
    given.is.has(fact) ? null : because
const both =
  (first: Holds, second: Holds): Holds =>
  (given) =>
    first(given) ?? second(given)

/**
 * The conditions of catalogue 5.2, each answering why it does not hold, or null. `within-consent` is its **c**: what of the thing is seen
 * is the redaction's to say; that anything is, is said here.
 */
const conditions = {
  always: () => null,
  'within-consent': consented,
  own: needs('own', 'not-own-part'),
  'own-scope': needs('own-scope', 'not-own-part'),
  'own-rows': both(needs('own-rows', 'not-own-part'), consented),
  'own-department': needs('own-department', 'not-own-part'),
  'case-officer': needs('case-officer', 'not-own-part'),
  'if-family-allows': needs('family-allows', 'family-has-not-allowed'),
  'on-request': needs('on-request', 'not-asked-for'),
  'after-submit': needs('submitted', 'not-submitted-yet'),
  'numbers-only': needs('numbers', 'numbers-only'),
  'when-decision-asked': both(needs('decision-asked', 'no-decision-asked'), consented),
  // Unanimity is the municipality's setting (5.3): where it is not asked for, whoever asks says that it is so.
  'within-mandate': both(needs('within-mandate', 'outside-mandate'), needs('unanimous', 'not-unanimous')),
  'when-escalated': needs('escalated', 'not-escalated'),
  'policy-only': needs('policy', 'not-own-part'),
  // A leader reads for 24 hours what he has opened with a reason.
  'glass-broken': needs('glass-broken', 'glass-not-broken'),
  // The family and its bisidder never stand in an Outlook item.
  'not-an-attendee': () => 'family-is-never-attendee',
} satisfies Record<string, Holds>

export type Condition = keyof typeof conditions

/** @returns why the condition does not hold, or null when it does */
export function whyNot(condition: Condition, given: Given): Reason | null {
  return conditions[condition](given)
}
