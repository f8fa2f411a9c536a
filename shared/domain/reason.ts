/**
 * Why something was refused. A closed set: it is the API's error code and a key in shared/text,
 * so the compiler demands a Danish sentence for each.
 */
export const reasons = [
  // who is asking
  'sign-in-needed',
  'token-invalid',
  'token-other-tenant',
  'token-expired',
  'not-found',
  'not-allowed',
  'too-many-requests',
  // why a cell of the list of who may do what (catalogue 5.2) is closed
  'not-own-part',
  'family-has-not-allowed',
  'not-asked-for',
  'not-submitted-yet',
  'numbers-only',
  'no-decision-asked',
  'outside-mandate',
  'not-unanimous',
  'not-escalated',
  'glass-not-broken',
  // what was asked
  'invalid-request',
  'body-too-large',
  'changed-by-someone-else',
  'no-such-route',
  // people and consent
  'cpr-invalid',
  'mail-outside-municipality',
  'contact-has-no-mail',
  'consent-needs-end-date',
  'consent-needs-information-sheet',
  'consent-ends-before-it-begins',
  'consent-giver-not-in-family',
  'consent-about-nobody',
  'consent-child-not-in-family',
  'consent-child-of-another',
  'consent-child-not-heard',
  'consent-party-unknown',
  'consent-needs-types',
  'consent-other-needs-words',
  'consent-statistics-only',
  'consent-not-signed',
  'consent-signed-in-future',
  'consent-guide-not-read',
  'consent-missing',
  'consent-ended',
  'consent-withdrawn',
  'consent-youth-signature-missing',
  // meetings
  'nobody-picked',
  'meeting-in-the-past',
  'meeting-too-long',
  'family-is-never-attendee',
  'no-common-time',
  'no-rooms',
  'room-declined',
  'room-taken',
  'room-unknown',
  'booking-not-finished',
  'meeting-already-booked',
  'meeting-cancelled',
  // plan
  'agreement-incomplete',
  'plan-empty',
  // what is held about somebody
  'held-not-his-to-ask',
  'held-not-reviewed',
  // a leader's emergency access
  'glass-needs-reason',
  'glass-not-needed',
  'course-closed',
  // Microsoft 365
  'microsoft365-busy',
  'microsoft365-unavailable',
  'microsoft365-refused',
  'consent-to-app-needed',
  // ourselves
  'document-not-made',
  'unexpected',
  'service-unavailable',
  'offline',
] as const

export type Reason = (typeof reasons)[number]
