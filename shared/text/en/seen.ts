import type { seen as da } from '../da/seen.ts'

export const seen: typeof da = {
  as: 'Seen as',
  me: 'me',
  groups: { contact: 'On the map', department: 'Departments', member: 'The family' },
  strip: (who) => `You see the course as ${who} sees it. Nothing can be changed.`,
  back: 'Back to me',
  backAgain: 'You see the course as yourself again.',
  nothing: (who) => `There is nothing here that ${who} may see.`,
  empty: 'There is nothing here.',
  closed: (who) =>
    `There is nothing here that ${who} may see. The course can only be opened with the family’s yes.`,
  why: 'See who has not said yes',
}
