import type * as da from '../da/timeline.ts'

export const timeline: typeof da.timeline = {
  'course-made': () => 'The course was made',
  'consent-given': () => 'Consent entered',
  'consent-withdrawn': () => 'Consent withdrawn',
  'consent-ending': () => 'A consent ends soon',
  'plan-published': (version) => `Family plan ${version} was published`,
  'meeting-held-room': () => 'Room reserved',
  meeting: 'Meeting',
  'meeting-booked': (what, when) => (when ? `${what} booked for ${when}` : `${what} booked`),
  'meeting-cancelled': (what) => `${what} cancelled`,
  'meeting-took-place': (what) => `${what} held`,
  'card-posted': (what) => `Message in Teams: ${what}`,
  'reminder-posted': (what) => `Reminder in Teams: ${what}`,
  'checklist-done': (what) => `Drejebog: ${what}`,
  task: (what) => `Task for you: ${what}`,
  'network-changed': () => 'The network map was changed',
  'channel-made': () => "The core team's channel was made in Teams",
  'glass-broken': (who) => `${who || 'A leader'} opened the course by emergency access`,
  'course-closed': (why) => `The course was closed: ${why}`,
  'course-reopened': (why) => `The course was reopened: ${why}`,
}

export const endings: typeof da.endings = {
  'goals-met': 'the goals are met',
  'handed-over': 'the help goes on elsewhere',
  'family-wish': 'the family wishes it',
  'consent-withdrawn': 'the consent is withdrawn',
  moved: 'the family has moved',
  'made-by-mistake': 'it was made by mistake',
  'closed-by-mistake': 'it was closed by mistake',
  'family-asks': 'the family asks for it',
  'new-need': 'there is a new need',
}

export const subjects: typeof da.subjects = {
  'meeting-booked': 'the meeting is booked',
  'meeting-cancelled': 'the meeting is cancelled',
  'plan-published': 'the plan is ready',
  'agenda-due': 'the agenda must go out',
  'agenda-late': 'the agenda is missing',
  'meeting-soon': 'the meeting is close',
  'plan-due': 'the plan must go out',
  'plan-late': 'the plan is overdue',
  'next-meeting-propose': 'agree the next meeting',
  'next-meeting-prepare': 'prepare the next meeting',
  'next-meeting-alarm': 'no next meeting is agreed',
  'consent-ending': 'a consent ends',
  'hold-unfinished': 'a booking was not finished',
  'glass-broken': 'a leader has opened the course',
  consent: 'the consent must be put in place',
  'appointment-outdated': 'correct the appointment in Outlook. Somebody may not be invited any more',
  'channel-outdated': "correct the channel's members. Somebody may not be in it any more",
  'channel-not-made': 'the channel was not made. See why under Channel',
  'channel-incomplete': 'a colleague is missing from the channel. See who under Channel',
  'channel-unchecked': 'Samlet cannot see who is in the channel. Keep an eye on it yourself',
  'channel-tab': 'the tab was not pinned in the channel. Add it yourself',
  'channel-gone': 'the channel is no longer in Teams. Make a new one under Channel',
  'channel-delete': 'the course is closed. Delete the channel in Teams',
  'erasure-soon': 'the course is erased soon',
  'journalising-missing': 'journalise the course, so that it can be erased',
  'journalising-escalated': 'the leader knows that the course is not journalised',
  'leak-not-cleaned':
    'a sent appointment was not cleaned because you must sign in again. Open the course and press “Clean the appointment”',
  'no-chat': 'a colleague in the team does not have Samlet in Teams. Help with adding it',
  'card-failed': 'a message could not be sent in Teams. Pass it on yourself',
}

export const stopped: typeof da.stopped = (what, where) =>
  `a message was kept back because there was ${what} ${where}. Pass it on yourself, without it`
