import type { attendanceList as da } from '../da/attendance-list.ts'

export const attendanceList: typeof da = {
  heading: 'Who is coming?',
  loading: 'Fetching the answers …',
  counts: (coming, absent, silent) =>
    `${coming} will come, ${absent} cannot come, ${silent} have not answered.`,
  past: {
    heading: 'Who said yes?',
    counts: (coming, absent, silent) =>
      `${coming} said yes, ${absent} said that they could not come, ${silent} did not answer.`,
    answers: { coming: 'Said yes', absent: 'Could not come', none: 'Did not answer' },
    must: 'Had to come',
    welcome: 'The meeting could be held without',
  },
  nobody: 'Nobody is invited in Outlook to this meeting.',
  unknown: 'Samlet does not know the appointment in your Outlook. Answers given there are not included.',
  failed: 'Outlook did not answer. Answers given there since last time are not included.',
  flag: (n) =>
    n === 1
      ? 'Somebody who must come cannot. Find another time, choose a substitute, or hold the meeting without.'
      : `${n} who must come cannot. Find another time, choose substitutes, or hold the meeting without.`,
  must: 'Must come',
  mustFor: (name) => `${name} must come`,
  mustSaved: 'Noted: the meeting is not held without.',
  welcomeSaved: 'Noted: the meeting can be held without.',
  answers: { coming: 'Will come', absent: 'Cannot come', none: 'Has not answered' },
  way: { card: 'answered in Teams', tab: 'written in Samlet', outlook: 'answered in Outlook' },
  sends: (name) => `Substitute: ${name}`,
  sendsNobody: 'No substitute',
  comes: 'The substitute is invited.',
  cannot: (why) => `The substitute cannot be invited: ${why}`,
  without: 'The meeting is held without.',
  take: (name) => `Invite ${name} instead`,
  goOn: 'Hold the meeting without',
  sayNo: 'Cannot come',
  sayNoFor: (name) => `${name} cannot come`,
  change: 'Change substitute',
  changeFor: (name) => `Change the substitute for ${name}`,
  back: 'Can come after all',
  backFor: (name) => `${name} can come after all`,
  goOnFor: (name) => `Hold the meeting without ${name}`,
  substitute: (name) => `Substitute for ${name}`,
  nobodySent: 'No substitute',
  own: 'same department',
  hint: 'Only somebody the family has said yes to can be chosen. The substitute hears nothing before you invite them.',
  save: 'Save',
  leave: 'Cancel',
  saved: 'The absence is noted.',
  takenBack: 'Noted: will come after all.',
  taken: 'The substitute is added, and the appointment in Outlook is corrected.',
  takenNotWritten: 'The substitute is added, but the appointment in Outlook is not corrected yet.',
  takenHere:
    'The substitute is added, and the appointment is corrected. Press Send so that the substitute gets the invitation.',
  goneOn: 'Noted: the meeting is held without.',
  saving: 'Saving …',
}
