import type { aroundInTab as original } from '../da/around-in-tab.ts'
import { around } from './around.ts'

export const aroundInTab: typeof original = {
  ...around,
  heading: 'The meetings around the network meeting',
  looking: 'Looking whether the meetings around it fit …',
  changed: 'It has changed since you saw it. Look it through, and pick again. Nothing has been done.',
  whatThen:
    'Pick another time for the network meeting, or move it and find a time for the other one afterwards: choose the meeting on the page of the course.',
  outside:
    'Does not fit where the network meeting stands now. Find a time from the network meeting’s appointment in Outlook, or choose the meeting on the page of the course:',
  stays:
    'The meetings around it are not cancelled with it. Those that are not to be held are cancelled one by one from the page of the course:',
}
