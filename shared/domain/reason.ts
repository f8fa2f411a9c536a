/**
 * Why something was refused. A closed set: it is the API's error code and a key in shared/text, so the compiler demands a
 * Danish sentence for each. The two lists are apart because the pane in Outlook only carries the sentences of the first.
 */
export const reasonsOfMeetings = [
  // who is asking
  'sign-in-needed',
  'token-invalid',
  'token-other-tenant',
  'token-expired',
  'not-found',
  'not-allowed',
  'too-many-requests',
  // why a cell of the list of who may do what (catalogue 5.2) is closed
  'family-has-not-allowed',
  // what was asked
  'invalid-request',
  'body-too-large',
  'changed-by-someone-else',
  'no-such-route',
  // people and consent
  'mail-outside-municipality',
  'contact-has-no-mail',
  'consent-not-signed',
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
  'meeting-begun',
  'meeting-on-day-off',
  'change-not-in-hand',
  'absence-meeting-off',
  'absence-meeting-begun',
  'absence-not-invited',
  'absence-not-said',
  'substitute-not-possible',
  'appointment-unknown',
  'finding-may-not-stand',
  // a leader's emergency access
  'course-closed',
  // letters
  'mailbox-unknown',
  // Microsoft 365
  'microsoft365-busy',
  'microsoft365-unavailable',
  'microsoft365-refused',
  'consent-to-app-needed',
  // ourselves
  'unexpected',
  'service-unavailable',
  'offline',
] as const

/** What a meeting in Outlook is never refused for. */
export const reasonsOfTheTab = [
  // why a cell of the list of who may do what (catalogue 5.2) is closed
  'not-own-part',
  'not-asked-for',
  'not-submitted-yet',
  'numbers-only',
  'no-decision-asked',
  'outside-mandate',
  'not-unanimous',
  'not-escalated',
  'glass-not-broken',
  // people and consent
  'cpr-invalid',
  'consent-needs-end-date',
  'consent-needs-information-sheet',
  'consent-ends-before-it-begins',
  'consent-giver-not-in-family',
  'consent-about-nobody',
  'consent-child-not-in-family',
  'consent-child-of-another',
  'consent-child-not-heard',
  'consent-party-unknown',
  'consent-department-closed',
  'consent-needs-types',
  'consent-other-needs-words',
  'consent-statistics-only',
  'consent-signed-in-future',
  'consent-guide-not-read',
  // what the family says of a meeting
  'smiley-not-used',
  'smiley-not-now',
  'smiley-not-theirs',
  'smiley-answered',
  'hand-over-ended',
  // instruments
  'instrument-not-used',
  'respondent-not-of-instrument',
  'filled-in-future',
  // meetings
  'meeting-not-held',
  'debrief-empty',
  'journal-of-another',
  'journal-plan-changed',
  // the municipality's allow list
  'allowed-never',
  'allowed-length',
  'allowed-no-number',
  'allowed-other-domain',
  'allowed-already',
  'allowed-too-many',
  // the agenda
  'meeting-over',
  'agenda-meeting-off',
  'agenda-final',
  'agenda-full',
  'agenda-item-empty',
  'agenda-item-too-long',
  'agenda-item-other',
  'agenda-words-withheld',
  'family-speaks-first',
  // the step of a course
  'step-changed',
  // plan
  'agreement-incomplete',
  'plan-empty',
  'agreement-gone',
  'agreement-of-another',
  'agreement-done',
  'agreement-day-outside',
  // what is held about somebody
  'held-not-his-to-ask',
  'held-not-reviewed',
  // a leader's emergency access
  'glass-needs-reason',
  'glass-not-needed',
  // the core team's channel
  'no-hosting-team',
  'not-in-hosting-team',
  'channel-name-taken',
  'bot-not-in-team',
  'bot-not-let-in',
  // the municipality's own rules
  'setting-in-the-past',
  'setting-not-there',
  'age-out-of-bounds',
  'department-name-taken',
  'contact-details-missing',
  'secure-mail-not-whole',
  // letters
  'letter-not-his',
  'agenda-not-written',
  'letter-changed',
  'letter-under-way',
  'letter-head-names',
  'family-has-no-mailbox',
  'no-secure-way',
  'secure-way-not-there',
  'letter-too-large',
  // the municipality's groups
  'group-day-past',
  'group-day-far',
  'group-day-off',
  'group-has-series',
  'group-not-chair',
  'group-not-set-up',
  'group-mail-twice',
  'group-mail-outside',
  // the end of a course
  'course-not-closed',
  'closing-day-outside',
  'meetings-to-come',
  'agreements-open',
  'retention-runs',
  'retention-over',
  'not-journalised',
  // ourselves
  'document-not-made',
] as const

export const reasons = [...reasonsOfMeetings, ...reasonsOfTheTab] as const

export type ReasonOfMeetings = (typeof reasonsOfMeetings)[number]
export type ReasonOfTheTab = (typeof reasonsOfTheTab)[number]
export type Reason = ReasonOfMeetings | ReasonOfTheTab
