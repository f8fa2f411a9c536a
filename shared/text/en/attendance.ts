import type { attendance as da } from '../da/attendance.ts'

export const attendance: typeof da = {
  act: 'Can you come?',
  see: 'See absences',
  own: {
    heading: 'Can you come?',
    when: (meeting) => `The meeting is ${meeting}.`,
    none: 'You have not answered yet.',
    coming: 'You have said that you will come.',
    absent: 'You have said that you cannot come.',
    absentWith: 'You have said that you cannot come. Your substitute:',
    taken: 'The substitute is invited.',
    notInvited: 'You are not invited to this meeting, so there is nothing to answer.',
    substitute: 'Substitute',
    noSubstitute: 'No substitute',
    hint: 'Agree on the substitute with your leader. You can only choose somebody the family has said yes to. If the substitute is not here, tell the family coordinator.',
    nobody:
      'There is nobody the family has said yes to who can come in your place. Tell the family coordinator if you have a substitute.',
    no: 'I cannot come',
    change: 'Change substitute',
    yes: 'I will come',
    back: 'I can come after all',
    again: 'Fetch again',
    saidNo:
      'The family coordinator has been told. The substitute hears nothing before the family coordinator invites them.',
    saidNoAlone: 'The family coordinator has been told.',
    saidYes: 'Noted: you will come.',
    saidBefore: 'That is noted already. There is nothing more to do.',
  },
  hers: {
    heading: 'Who is coming?',
    counts: (coming, absent, silent) =>
      `${coming} will come, ${absent} cannot come, ${silent} have not answered.`,
    nobody: 'Nobody has said no.',
    mustCome: 'Must come.',
    welcome: 'The meeting can be held without.',
    sends: 'Sends as a substitute:',
    comes: 'The substitute is invited.',
    cannot: (why) => `The substitute cannot be invited: ${why}`,
    alone: 'Sends no substitute.',
    without: 'You have chosen to hold the meeting without.',
    demands: {
      'take-substitute': 'Invite the substitute, and the place is filled.',
      decide: 'Find another time, choose a substitute in Samlet, or hold the meeting without.',
    },
    take: 'Invite the substitute',
    goOn: 'Hold the meeting without',
    taken:
      'The substitute is added. The appointment in Outlook is corrected when you open it or the meeting in Samlet; then the substitute gets the invitation.',
    goneOn: 'Noted: the meeting is held without.',
    more: (n) => `There are ${n} more. See them in Samlet.`,
  },
  state: (absent, of) => `${absent} of ${of}`,
  waiting: (n) => (n === 0 ? 'Nothing' : n === 1 ? '1 absence' : `${n} absences`),
}
