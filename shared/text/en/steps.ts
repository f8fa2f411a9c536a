import type { steps as da } from '../da/steps.ts'

export const steps: typeof da = {
  go: {
    forward: (step) => `Go on to “${step}”`,
    back: (step) => `Go back to “${step}”`,
  },
  heading: { forward: 'Go on in the course', back: 'Go back in the course' },
  which: 'Step',
  why: 'Why?',
  choose: 'Choose a reason',
  whyMissing: 'Choose a reason. It stands on the timeline.',
  reasons: {
    'step-done': 'The step is done',
    'not-needed': 'The step can be skipped',
    'more-needed': 'More is needed in the step',
    'new-need': 'A new need has come up',
    'set-wrong': 'The wrong step was chosen',
  },
  wrongHint: 'Time is counted as if the mistake had never been made.',
  same: 'Reminders and deadlines are the same in both steps.',
  ends: 'The deadline for the next network meeting and the reminders of it fall away. Meetings that are booked stay; if the next is being booked from a card, it is given up.',
  beginsLater:
    'When a network meeting is booked, the next must be held within three months of it, and Samlet reminds you of it.',
  begins: (day) => `A new network meeting must be held by ${day}, and Samlet reminds you of it.`,
  late: (day) => `The next network meeting should have been held by ${day}. You are told of it at once.`,
  kept: 'Nothing is deleted, and you can move the course again.',
  moving: 'Moving …',
  stay: 'Stay in this step',
  stands: (step) => `The course now stands in “${step}”.`,
}
