import type { cards as original } from '../da/cards.ts'
import { cancelReasons } from './cancel-reasons.ts'
import { rhythm } from './rhythm.ts'
import { settled } from './settled.ts'

export const cards: typeof original = {
  headings: {
    'meeting-booked': 'The network meeting is booked',
    'meeting-moved': 'The network meeting is moved',
    'meeting-room': 'The network meeting has another room',
    'meeting-cancelled': 'The network meeting is cancelled',
    absence: 'Somebody cannot come to the meeting',
    'absence-taken-back': 'Somebody can come after all',
    'follow-up-prepare': 'Prepare the follow-up network meeting',
    'agenda-due': 'The agenda must be sent',
    'agenda-late': 'The agenda has not been sent',
    'agenda-escalated': 'An agenda has not been sent',
    'agenda-sent': 'The agenda has been sent',
    'meeting-soon': 'The network meeting is close',
    'plan-due': 'The plan must be updated and sent',
    'plan-late': 'The plan has not been sent',
    'plan-escalated': 'A plan has not been sent',
    'next-meeting-propose': 'Find a time for the next network meeting',
    'next-meeting-booked': 'The next network meeting is booked',
    'next-meeting-off': 'No deadline for the next network meeting',
    'next-meeting-prepare': 'Prepare the next network meeting',
    'next-meeting-alarm': 'The next network meeting is missing',
    'next-meeting-escalated': 'A course has no next meeting',
    'first-follow-up-due': 'Hold the first follow-up meeting',
    'closing-contact-due': 'Make the closing contact',
    'step-task-escalated': 'A meeting in a course is missing',
    'consent-ending': 'A consent ends soon',
    'journal-due': 'The plan must be journalised',
    'debrief-due': 'Debrief after the meeting',
    'instruments-due': 'Instruments are to be filled in',
    'instruments-late': 'Instruments are not filled in',
    'instruments-escalated': 'Something in a course is not filled in',
    'smiley-result': 'The family’s answers about the meeting',
    'agreements-due': 'Agreements are due soon',
    'agreements-late': 'Agreements are overdue',
    'hold-unfinished': "A meeting's booking was not finished",
    'glass-broken': 'A leader has opened the course',
    'appointment-outdated': 'The appointment in Outlook must be corrected',
    'leak-found': 'Something in a sent appointment must be cleaned',
    'change-unfinished': 'The meeting has not been changed yet',
    'appointment-behind': 'The appointment in Outlook does not match the meeting',
    'channel-outdated': "The channel's members must be corrected",
    'channel-not-made': 'The channel was not made',
    'channel-not-deleted': 'Delete the channel in Teams',
    'erasure-soon': 'A closed course is erased soon',
    'journalising-missing': 'The course must be journalised',
    'journalising-escalated': 'A closed course is not journalised',
    consent: 'The consent must be put in place',
  },
  planReady: (version) => `The family's plan ${version} is ready`,
  tasks: {
    'meeting-booked': 'Drejebog and deadlines are ready in the course. Samlet reminds you along the way.',
    'meeting-moved': 'Deadlines and reminders have moved along. The new room is held.',
    'meeting-room': 'The time is the same. The new room is held. Open the course to see which.',
    'meeting-cancelled': 'The reminders about the meeting are gone. A new meeting brings a new card.',
    absence:
      'See who it is and whether there is a substitute. Invite the substitute, find another time, or hold the meeting without.',
    'absence-taken-back':
      'Somebody who had declined can come after all. If you have invited a substitute, agree on who comes.',
    'plan-published': 'The plan opens in Samlet for those who are part of the course.',
    'follow-up-prepare':
      'Hold the pre-meeting with the family and the pre-meeting with the meeting leader, and tick the drejebog.',
    'agenda-due': 'Send the agenda to the family and the network by the deadline.',
    'agenda-late': 'It goes out a week before the meeting. Send it today and tick the drejebog.',
    'agenda-escalated':
      'The deadline has passed and the meeting is close. Talk to the family coordinator today.',
    'agenda-sent': 'Those who come to the meeting have it. See it in Samlet.',
    'meeting-soon': 'Read the agenda through and have the plan ready.',
    'plan-due':
      "Write in the meeting's agreements and send the plan to the family and the network by the deadline.",
    'plan-late': 'The deadline has passed. Publish the plan and send it today.',
    'plan-escalated': 'The deadline passed a week ago. Talk to the family coordinator about what it takes.',
    'next-meeting-propose':
      'Find a time before the deadline, here on the card or from an appointment in Outlook.',
    'next-meeting-booked': 'Time and place are in Outlook. Checklist and deadlines are ready in the course.',
    'next-meeting-off':
      'The course now stands in a step without a deadline. Book a meeting from Outlook if you want to hold one.',
    'next-meeting-prepare': 'Agree a pre-meeting with the family and a pre-meeting with the meeting leader.',
    'next-meeting-alarm':
      'Three months have passed and no meeting is booked. Book it from an appointment in Outlook.',
    'journal-due': 'Each department files the plan in its own system and confirms it.',
    'instruments-due':
      'Agree with those who fill them in when it is done. The family coordinator puts the result into Samlet.',
    'instruments-late':
      'The deadline has passed. Have it filled in and put the result into Samlet, or switch the instrument off if you do not use it.',
    'instruments-escalated':
      'The deadline has passed, and it is still not done. Talk with the family coordinator about what it takes.',
    'smiley-result':
      'The adults and the young people answered themselves at the end of the meeting. Here are numbers only. The card changes as more answer.',
    'debrief-due':
      'The family coordinator and the meeting leader write four short answers while they remember. Only the two of them see the answers.',
    'next-meeting-escalated':
      'More than three months have passed without a new meeting. Talk to the family coordinator about what it takes.',
    'agreements-due':
      'If you promised something, report it done or ask for a new deadline. Only you see your agreements on the card.',
    'agreements-late':
      'If it is done, report it. If not, set a new deadline, so that the family knows what holds.',
    'first-follow-up-due':
      'Three months after the mapping began you meet with the case officers. Book the meeting from an appointment in Outlook.',
    'closing-contact-due':
      'Three months after the maintenance phase you talk with the family and go through the contingency plan. Book the call from an appointment in Outlook.',
    'step-task-escalated':
      'The deadline has passed, and the meeting is not booked. Talk with the family coordinator about what it takes.',
    'consent-ending': 'Ask the family whether to renew it. Without a new one the sharing stops that day.',
    'hold-unfinished':
      'A room may be held. Finish it where you began, in the appointment in Outlook or on the card about the next meeting, so that nothing is booked twice. Or give it up in Samlet.',
    'glass-broken': 'It is open to the leader for 24 hours. See in Samlet who it is, and why.',
    'change-unfinished':
      'Somebody began to change the meeting and did not finish. The meeting stands where it stood. Open the meeting in Samlet and finish, or keep it as it is.',
    'appointment-behind':
      'The meeting was changed or cancelled in Samlet, but the appointment has not been changed. Open the meeting in Samlet and press “Correct the appointment”, or change it yourself in Outlook.',
    'appointment-outdated':
      'Somebody may not be invited any more. Take them out of the appointment today. The course shows who may still take part.',
    'channel-not-deleted':
      'The course is being erased, but Samlet could not delete its channel in Teams. It has the same name as the reference. Delete it today.',
    'channel-not-made': 'Samlet could not make the channel in Teams. The course shows why, and what to do.',
    'leak-found':
      'It stood there when Samlet last read the appointment. Open the course and press “Clean the appointment”. What has been sent already cannot be called back.',
    'channel-outdated':
      'Somebody may not be in the channel any more, and Samlet could not correct it. Take them out today. The course shows who may still take part.',
    'erasure-soon': 'Everything is journalised. Until the day you can reopen the course in Samlet.',
    'journalising-missing':
      'It can only be erased when every department has journalised. Tick in Samlet as they report back.',
    'journalising-escalated':
      'It can only be erased when every department has journalised. The family coordinator has the task. Help to get the last ones done.',
    consent:
      'The family says yes to who may know what, about whom, and for how long. Every adult says yes for himself and for his children, young people from 15 say yes themselves, and a yes can be withdrawn at any time.',
  },
  settled,
  facts: {
    reference: 'Reference',
    meeting: 'Meeting',
    items: 'Items',
    absences: 'Absences',
    decide: 'Waiting for you',
    lastMeeting: 'Last meeting',
    due: 'Deadline',
    published: 'Published',
    until: 'Ends',
    playbook: 'Drejebog',
    nextMeeting: 'Next meeting',
    waiting: 'Missing',
    opened: 'Opened',
    closes: 'Closes',
    erased: 'Erased',
    plan: 'Plan',
    journals: 'Journalised',
    debrief: 'Debrief',
    instruments: 'Instruments',
    answers: 'Answers',
    mean: 'Average',
    found: 'Found',
    agreements: 'Agreements',
    because: 'Reason',
  },
  actions: {
    status: 'Show status',
    clean: 'See and clean',
    open: 'Open',
    openPlan: 'Open the plan',
    openSamlet: 'Open Samlet',
  },
  cancelReasons,
  summary: (heading, reference) => `${heading} (${reference})`,
  status: {
    heading: 'Status',
    onlyYou: 'Only you can see this.',
    playbook: (done, of) => `${done} of ${of}`,
    noMeeting: 'Not booked',
    nothingWaiting: 'Everything is in place',
    deadlines: {
      'T-12': 'Agenda',
      'T-13': 'Plan',
      'T-14': 'Next meeting',
      'DF-01': 'Pre-meeting with the family',
      'DF-02': 'Pre-meeting with the meeting leader',
      'DF-03': 'Follow-up meeting',
      'DF-04': 'After-meeting',
    },
    waiting: (what, due) => `${what.toLocaleLowerCase('en')} ${due}`,
  },
  consent: {
    act: 'Show and register',
    explain: 'What does one say yes to?',
    types: {
      employment: 'Job, work practice and education, and what stands in the way',
      benefits: 'Sickness benefit, cash benefit and other benefits',
      health: 'Illness and treatment, and what it means in everyday life',
      school: 'How it goes at school, in the lessons and with the others',
      daycare: 'How the child is doing in daycare',
      'family-life': 'How the family lives, and how everyday life goes',
      other: 'Only what is written on the form',
    },
    purposes: {
      coordination: 'The yes is used to coordinate the help round one plan.',
      statistics: 'Statistics is a consent of its own and never becomes part of the plan.',
    },
    onlyCoordinator: 'Only the family coordinator can register consents and withdraw them.',
    own: {
      heading: 'Consents',
      signers: 'Who says yes',
      signed: (name, day) => `${name} has signed, last on ${day}.`,
      notSigned: (name) => `${name} has not signed yet.`,
      missing: 'Still missing',
      missingYes: (giver, forWhom, party) => `${giver} has not yet said yes for ${forWhom} towards ${party}.`,
      nothingMissing: 'Nobody is missing in what was begun.',
      ending: 'Ends within 30 days',
      endingYes: (giver, party, day, due) => `${giver} towards ${party}: ${day} (${due}).`,
      nothingEnding: 'Nothing ends.',
      himself: 'himself or herself',
      more: (n) => `and ${n} more. See them in Samlet.`,
      give: 'Register a signature',
      withdraw: 'Withdraw a yes',
      back: 'Back',
      formIntro: 'Write it as it stands on the signed form.',
      save: 'Save the signature',
      saved: 'The signature is saved and holds from now on.',
      changed:
        'Somebody else has changed the course meanwhile. The newest is here, and yours still stands. Save again.',
      department: (name) => `Department: ${name}`,
      party: 'Who may know something?',
      takeOut: 'Take out again',
      moreParties: 'Add one more who may know something',
      others: (title) => `Register: ${title}`,
      chooseHeading: 'Withdraw a yes',
      chooseIntro: 'Choose what the family has withdrawn.',
      choose: 'What is withdrawn',
      chooseNone: 'There is no yes to withdraw.',
      choosePlease: 'Choose at least one.',
      permission: (giver, forWhom, party, types, until) =>
        `${giver} for ${forWhom} towards ${party}: ${types}, until ${until}`,
      next: 'Next',
      confirmHeading: 'Withdraw it?',
      confirmIntro:
        'It takes effect at once and cannot be undone. What has been shared already was shared lawfully.',
      follows: 'What goes with it:',
      confirm: 'Withdraw',
      confirmAgain: 'Somebody else has changed the course meanwhile. Look it through and press again.',
      withdrawn: 'Withdrawn.',
    },
  },
  gathered: {
    weekHeading: "The week's reminders",
    overdueHeading: 'This is waiting',
    weekTask:
      'This is what the week brings in your courses. What is done when its day comes needs nothing more.',
    overdueTask:
      'Samlet has been away. Here is what you should have been told meanwhile, and what is still missing.',
    line: (what, when) => `${what} (${when})`,
    summary: (heading, count) => `${heading}: ${count}`,
    weekly: 'Gather them every Monday',
    single: 'Have them one by one',
    weeklyChosen: rhythm.weeklyChosen,
    singleChosen: rhythm.singleChosen,
  },
  trial: {
    heading: 'A trial from Samlet',
    sentence: 'IT is trying whether Samlet can write here. The message goes away by itself.',
  },
  notOnTeam: 'You are not part of the course. Ask the family coordinator if you should be.',
  twice: 'The card stood here twice. One of them is removed.',
  unknownAction: 'That button no longer works. Open the course in Samlet instead.',
  failed: 'Something went wrong on our side. Try again shortly.',
  answers: {
    help: 'Write "plan", "next meeting", "what is missing" or "who is with us". You get references and dates, never the family\'s names. If you coordinate a course, write "consent" and its reference. "weekly" gathers your reminders every Monday, "one by one" gives them one at a time.',
    consentComing: (reference) => `The card for consent in ${reference} comes in a moment.`,
    consentWhich:
      'Write "consent" and the reference of a course that you coordinate, for example "consent NM-2026-0412".',
    noCourses: 'You are not part of any course yet.',
    notHere: 'The channel does not belong to a course that you are part of.',
    line: (reference, what) => `${reference}: ${what}`,
    plan: (version, published) => `plan ${version}, published ${published}`,
    noPlan: 'the plan is not published yet',
    noMeeting: 'no meeting is booked',
    waiting: (waiting, done, of) => `${waiting}. Drejebog: ${done} of ${of}`,
    nothingWaiting: 'all deadlines are met',
    otherFunction: 'others',
    whoInNumbers: (colleagues, functions) =>
      colleagues === 0
        ? 'the family coordinator'
        : `the family coordinator and ${colleagues} in the core team: ${functions.join(', ')}`,
    person: (name, where) => `${name} (${where})`,
    who: (coordinator, colleagues, more) =>
      [`${coordinator} (family coordinator)`, ...colleagues, ...(more > 0 ? [`and ${more} more`] : [])].join(
        ', ',
      ),
    more: (count) => `and ${count} courses more. See them in Samlet.`,
    keptBack: (reference) =>
      `${reference}: the answer was kept back, as it could tell something about the family. See the course in Samlet.`,
  },
}
