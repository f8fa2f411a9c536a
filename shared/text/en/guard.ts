import type { guard as da } from '../da/guard.ts'

export const guard: typeof da = {
  fields: {
    subject: 'The subject',
    body: 'The text',
    location: 'The location',
    attendees: 'The attendee list',
  },
  found: {
    name: (where, match) => `${where} contains a name from the family: “${match}”.`,
    place: (where, match) => `${where} contains the family's address, school or institution: “${match}”.`,
    cpr: (where, match) => `${where} contains a CPR number: “${match}”.`,
    birthDate: (where, match) => `${where} contains a date of birth: “${match}”.`,
    phone: (where, match) => `${where} contains a phone number: “${match}”.`,
    mail: (where, match) => `${where} contains a mail address: “${match}”.`,
    maybeName: (where, match) => `${where} contains a word that is also a name in the family: “${match}”.`,
    maybeCpr: (where, match) => `${where} contains something that looks like a CPR number: “${match}”.`,
    maybePhone: (where, match) => `${where} contains something that looks like a phone number: “${match}”.`,
  },
  more: (n) => `Samlet found ${n} more.`,
  removeOne: 'Remove it, then you can send.',
  removeAll: 'Remove all of it, then you can send.',
  lookFirst: 'If it is about the family, remove it. Otherwise you can send.',
  reopened:
    'The draft was opened again, and Samlet must know the course to look after it. Open Samlet and check again.',
  stale:
    'The invitation has changed since Samlet last saw it. Open Samlet and look it over, or send if you are sure.',
  openFinding:
    'Samlet found something in the invitation that still stands there. Open Samlet and look at it.',
  failed:
    'Samlet could not read the invitation, so it was not sent. Try again. If it happens again, close the appointment and reopen it.',
  slow: 'Outlook did not answer Samlet in time, so the invitation was not sent. Try again.',
  goBack: 'Go back and edit',
}
