import type { settled as da } from '../da/settled.ts'

export const settled: typeof da = {
  absence: {
    heading: 'Nobody is absent from the meeting any more',
    task: 'Whoever could not come will come after all. You need do nothing more.',
  },
  decided: {
    heading: 'Somebody cannot come to the meeting',
    task: 'There is nothing more for you to decide.',
  },
  instruments: { heading: 'The instruments are in order', task: 'You need do nothing more.' },
  journal: { heading: 'The plan is filed', task: 'Every department has ticked. You need do nothing more.' },
  agreements: { heading: 'The agreements are in order', task: 'You need do nothing more.' },
  debrief: {
    heading: 'Debrief after the meeting',
    task: 'The answers are written and can still be corrected. Only the family coordinator and the meeting leader see them.',
  },
}
