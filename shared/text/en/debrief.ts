import type { debrief as original } from '../da/debrief.ts'

export const debrief: typeof original = {
  heading: 'Debrief after the meeting',
  intro:
    'Write briefly what you will do again and what you will do differently. Do not write about the family here.',
  fields: {
    approach: 'Approach and method',
    form: 'The form of the meeting',
    time: 'The time',
    roles: 'Who did what',
  },
  act: 'Write the debrief',
  save: 'Save the debrief',
  saved: 'The debrief is saved. You can correct it here or in Samlet.',
  savedTab: 'The debrief is saved.',
  clash:
    'Below a field where you wrote different things is what is saved now. Take from it what you want to keep. Saving again keeps yours.',
  theirs: (words) => `Saved now: ${words || '(empty)'}`,
  onlyThem: 'Only the family coordinator and the meeting leader write the debrief.',
  state: (done) => (done ? 'Written' : 'Missing'),
  screen: 'After the meeting',
  of: (when) => `The meeting ${when}`,
  by: (when, who) => `Saved ${when}${who ? ` by ${who}` : ''}`,
  none: 'No network meeting has been held yet. Afterwards the family coordinator and the meeting leader write the debrief here.',
  waiting: 'Fetching what follows the meeting …',
}
