import type { rhythm as original } from '../da/rhythm.ts'

export const rhythm: typeof original = {
  heading: 'How I am told',
  intro:
    'Samlet writes to you in Teams when something in your courses is to be done. Choose here how it does so.',
  question: 'How do you want the reminders of a week?',
  single: 'One by one',
  singleHint: 'Each reminder comes on the day it is about.',
  weekly: 'Together every Monday',
  weeklyHint:
    'On Monday at 9 you get one message with what the week brings: agendas, plans, consents, erasure and journals. When Monday is a holiday, it comes on the next working day.',
  always:
    'What is late or asks for an answer always comes at once. Your choice is about your own reminders alone.',
  save: 'Save',
  saving: 'Saving …',
  waiting: 'Fetching your choice …',
  weeklyChosen: "From Monday on you have the week's reminders together at 9. What is late comes at once.",
  singleChosen: 'From now on the reminders come one by one.',
}
