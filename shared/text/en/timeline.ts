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
  'meeting-moved': (what, when) => (when ? `${what} moved to ${when}` : `${what} moved`),
  'meeting-room': (what, when) => (when ? `${what} ${when} has another room` : `${what} has another room`),
  'meeting-took-place': (what) => `${what} held`,
  'agenda-sent': (as) => (as === 'final' ? 'The agenda was sent' : 'A draft of the agenda was sent'),
  'card-posted': (what) => `Message in Teams: ${what}`,
  'reminder-posted': (what) => `Reminder in Teams: ${what}`,
  'checklist-done': (what) => `Drejebog: ${what}`,
  task: (what) => `Task for you: ${what}`,
  'network-changed': () => 'The network map was changed',
  'channel-made': () => "The core team's channel was made in Teams",
  'glass-broken': (who) => `${who || 'A leader'} opened the course by emergency access`,
  'course-closed': (why) => `The course was closed: ${why}`,
  'course-reopened': (why) => `The course was reopened: ${why}`,
  'step-moved': (way, to, why) => `${way === 'forward' ? 'Went on' : 'Went back'} to “${to}”: ${why}`,
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

export const stepReasons: typeof da.stepReasons = {
  'step-done': 'the step before is done',
  'not-needed': 'the step can be skipped',
  'more-needed': 'more is needed in the step',
  'new-need': 'a new need has come up',
  'set-wrong': 'the wrong step was chosen',
}

export const subjects: typeof da.subjects = {
  'meeting-booked': 'the meeting is booked',
  'meeting-moved': 'the meeting is moved',
  'meeting-room': 'the meeting has another room',
  'meeting-cancelled': 'the meeting is cancelled',
  absence: 'somebody cannot come to the meeting',
  'absence-taken-back': 'somebody can come after all',
  'plan-published': 'the plan is ready',
  'follow-up-prepare': 'prepare the follow-up network meeting',
  'agenda-due': 'the agenda must go out',
  'agenda-late': 'the agenda is missing',
  'agenda-escalated': 'a leader was reminded of the agenda',
  'agenda-sent': 'the agenda has been sent',
  'meeting-soon': 'the meeting is close',
  'plan-due': 'the plan must go out',
  'plan-late': 'the plan is overdue',
  'plan-escalated': 'a leader was reminded of the plan',
  'next-meeting-propose': 'agree the next meeting',
  'next-meeting-prepare': 'prepare the next meeting',
  'next-meeting-alarm': 'no next meeting is agreed',
  'next-meeting-escalated': 'a leader was reminded of the next meeting',
  'consent-ending': 'a consent ends',
  'journal-due': 'the plan must be journalised',
  'debrief-due': 'the debrief after the meeting is missing',
  'instruments-due': 'instruments are to be filled in',
  'instruments-late': 'instruments are not filled in',
  'instruments-escalated': 'a leader was reminded of something that is not filled in',
  'smiley-result': 'the family has said how the meeting was',
  'agreements-due': 'agreements are due soon',
  'agreements-late': 'agreements are overdue',
  'hold-unfinished': 'a booking was not finished',
  'glass-broken': 'a leader has opened the course',
  consent: 'the consent must be put in place',
  'appointment-outdated': 'correct the appointment in Outlook. Somebody may not be invited any more',
  'change-unfinished': 'the change of the meeting was not finished',
  'appointment-behind': 'the appointment in Outlook has not been changed yet',
  'room-lost': 'the room was lost when the meeting was to be moved. Find another',
  'change-given-up':
    'the change of the meeting could not be any more and was given up. The meeting stands where it stood. Try again from the meeting',
  'around-not-moved':
    'a meeting around the network meeting could not be moved along, and stands where it stood. Find a new time from the network meeting’s appointment in Outlook',
  'rest-given-up':
    'the meetings around the network meeting could not be booked. Nothing has been sent. Try again from the card, or book them from an appointment in Outlook',
  'rest-too-late':
    'a meeting around the network meeting was not sent before its time had passed, and is given up. Book it again if it is still to be held',
  'next-meeting-given-up':
    'the next meeting could not be booked any more and was given up. Nothing was sent. Find a new time from the card',
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
  'no-leader': 'no leader could be reached in Teams. Pass it on to a leader yourself',
  'card-failed': 'a message could not be sent in Teams. Pass it on yourself',
}

export const stopped: typeof da.stopped = (what, where) =>
  `a message was kept back because there was ${what} ${where}. Pass it on yourself, without it`
