import type { guard as da } from '../da/guard.ts'

export const guard: typeof da = {
  fields: {
    subject: 'The subject',
    body: 'The text',
    location: 'The location',
    attendees: 'The attendee list',
    attachments: 'The name of an attachment',
  },
  found: {
    name: (where, match) => `${where} contains a name from the family: “${match}”.`,
    place: (where, match) => `${where} contains the family's address, school or institution: “${match}”.`,
    cpr: (where, match) => `${where} contains a CPR number: “${match}”.`,
    birthDate: (where, match) => `${where} contains a date of birth: “${match}”.`,
    phone: (where, match) => `${where} contains a phone number: “${match}”.`,
    mail: (where, match) => `${where} contains a mail address: “${match}”.`,
    misspelt: (where, match) =>
      `${where} contains a word that looks like a name from the family: “${match}”.`,
    initials: (where, match) => `${where} contains initials from the family: “${match}”.`,
    maybeInitials: (where, match) =>
      `${where} contains letters that are also initials in the family: “${match}”.`,
    address: (where, match) => `${where} contains an address: “${match}”.`,
    plate: (where, match) => `${where} contains a number plate: “${match}”.`,
    account: (where, match) => `${where} contains an account number: “${match}”.`,
    link: (where, match) => `${where} contains a link to a citizen or a case: “${match}”.`,
    networkAddress: (where, match) => `${where} contains an IP address: “${match}”.`,
    institution: (where, match) =>
      `${where} names a school or institution: “${match}”. If it is the child's, it tells whom the meeting is about.`,
    person: (where, match) => `${where} contains a name: “${match}”.`,
    maybePerson: (where, match) => `${where} contains something that looks like a name: “${match}”.`,
    health: (where, match) => `${where} says something about health: “${match}”.`,
    social: (where, match) => `${where} says something about social matters: “${match}”.`,
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
