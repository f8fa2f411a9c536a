import type { closing as original } from '../da/closing.ts'

export const closing: typeof original = {
  heading: 'Close the course',
  headingClosed: 'The course is closed',
  waiting: 'Looking up what is left …',
  intro:
    'When the course is closed, all consents end, the core team loses its access the same day, and nothing can be changed. You can reopen the course until it is erased. Consents that have ended do not come back: the family must be asked anew.',
  loose: 'Before you close it',
  nothingLoose: 'No meetings to come and no open agreements.',
  meetings: 'Meetings that have not been held',
  meetingsHint:
    'Cancel them here, and the room is given back. Delete the appointment in Outlook yourself, so that the participants are told.',
  cancelMeeting: 'Cancel the meeting',
  cancelling: 'Cancelling the meeting …',
  cancelAsk: (when) => `Cancel the meeting ${when}? The room is given back at once, and it cannot be undone.`,
  keepMeeting: 'Keep the meeting',
  cancelled: (when) => `The meeting ${when} is cancelled. Delete the appointment in Outlook yourself.`,
  agreements: 'Agreements that are not done',
  agreementOf: (responsible, deadline) =>
    [responsible, deadline && `due ${deadline}`].filter(Boolean).join(', '),
  agreementsSeen: 'The agreements are done or handed on',
  why: 'Why does the course end?',
  choose: 'Choose a reason',
  whyMissing: 'Choose why the course ends.',
  day: 'Last day',
  dayHint: 'Today or up to 31 days back.',
  close: 'Close the course',
  closing: 'Closing …',
  afterwards: (when) => `Closed today, it is erased on ${when}, when everybody below has journalised.`,
  channelGoes: (when) =>
    `The channel in Teams is deleted with it, on ${when} at the earliest, with all that is written in it. Keep what belongs in the official record.`,
  endedOn: (when, why) => `Closed ${when}, because ${why}.`,
  items: 'Journals',
  itemsBefore: 'Afterwards',
  itemsHint: 'Tick when what belongs in the official record has been written down there.',
  channel: 'The channel in Teams is archived',
  journal: (department) => `${department} has journalised`,
  ownJournal: 'You have journalised yourself',
  journalToDo: (department) => `${department} journalises`,
  ownToDo: 'You journalise yourself',
  channelToDo: 'The channel in Teams is to be archived',
  doneBy: (when, by) => [when, by].filter(Boolean).join(', '),
  erasure: 'Erasure',
  erasedOn: (when, left) => `Everything about the family is erased on ${when} (${left}).`,
  channelErased: (when) =>
    `The channel in Teams is deleted with it, on ${when}, with all that is written in it.`,
  channelErasedTonight: 'The channel in Teams is deleted with it, with all that is written in it.',
  erasedTonight: 'Everything about the family is erased within a day of the last tick.',
  waitsFor: (n) =>
    n === 1
      ? 'One tick is missing. Without it nothing is erased.'
      : `${n} ticks are missing. Without them nothing is erased.`,
  ready: 'Everything is journalised.',
  stays: 'Only numbers without persons are left, and a log without names of who has seen what.',
  reopen: 'Reopen the course',
  reopenWhy: 'Why must it be reopened?',
  reopenWhyMissing: 'Choose why it must be reopened.',
  reopenHint: 'The consents do not hold again. Ask the family anew.',
  reopening: 'Reopening …',
  noReopen: 'The day has come, so the course cannot be reopened.',
}
