import type { allowList as original } from '../da/allow-list.ts'

export const allowList: typeof original = {
  heading: 'What may stand in invitations',
  intro:
    "The guard finds names, addresses and numbers in invitations. What stands here it does not find: rooms, colleagues, the switchboard, and the municipality's own addresses and words.",
  never:
    "The list never switches off what is a family's own. If a name of a family stands in something here, it does not count in that family's invitations. CPR numbers and dates of birth cannot stand here.",
  waiting: 'Fetching the list …',
  empty: 'Nothing stands on the list yet.',
  add: 'Add to the list',
  addHeading: 'What may stand in invitations?',
  kind: 'What is it?',
  kinds: { room: 'Room', staff: 'Colleague', number: 'Number', address: 'Address', word: 'Other' },
  text: 'What may stand',
  hint: 'Exactly as it is written, for example “Sal Rønnebær”, “70 10 20 00”, “7010xxxx” for a whole series, or “@kommune.dk” for all addresses there.',
  textMissing: 'Write what may stand.',
  why: 'Why?',
  whyHint: 'The coordinators can read it.',
  whyMissing: 'Write why.',
  save: 'Add',
  takeOff: 'Remove',
  takeOffThis: (text) => `Remove “${text}” from the list`,
  added: (who, day) => `Added by ${who} on ${day}`,
  onlyRead: 'An administrator can add and remove.',
}
