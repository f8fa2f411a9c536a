import type { withdrawal as original } from '../da/withdrawal.ts'

export const withdrawal: typeof original = {
  recipients: (n) =>
    n === 1 ? 'One recipient sees less than before.' : `${n} recipients see less than before.`,
  meeting: (n, when) =>
    n === 1
      ? `One participant is no longer part of the meeting ${when}.`
      : `${n} participants are no longer part of the meeting ${when}.`,
  task: 'Correct the appointment in Outlook today.',
  noMeeting: 'No meeting changes.',
  leaving: (n) =>
    `${n === 1 ? 'One colleague has' : `${n} colleagues have`} to leave the channel. If Samlet may not do it, you will be told.`,
}
