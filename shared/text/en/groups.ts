import type { Seat } from '#shared/domain/groups/groups.ts'
import type { groups as da } from '../da/groups.ts'

const missing: Record<Seat, string> = {
  coordinator: 'family coordinator',
  'child-authority': 'from the child authority (Børnemyndighed)',
  'adult-authority': 'from the adult authority (voksenmyndighed)',
  'child-disability': 'from the authority for children with disabilities',
  employment: 'from employment',
  'company-consultant': 'company consultant',
}

export const groups: typeof da = {
  heading: "The municipality's groups",
  intro: 'The groups are about the work across departments, not about families. Only colleagues stand here.',
  waiting: 'Fetching the groups …',
  notYours: "The municipality's groups are for those who call them: leaders and family coordinators.",
  names: { coordinationGroup: 'Coordination group', ambassadorGroup: 'Ambassador group' },
  purposes: {
    coordinationGroup:
      'Leaders of the departments that take part. They see to it that the shared work has priority.',
    ambassadorGroup:
      'Colleagues from authority and employment. They exchange experience and develop the shared work.',
  },
  rhythm: (rhythm) =>
    rhythm.every === 'month' ? 'Meets once a month.' : `Meets every ${rhythm.weeks} weeks.`,
  chair: {
    me: 'You call the group.',
    other: (name, mail) => `${name} (${mail}) calls the group.`,
    take: 'Take the group over',
    takeHeading: 'Take the group over?',
    takeWhat: (name) =>
      `Then you are the one who calls and changes it. Meetings that ${name} has booked stay in the calendar of ${name} and are called off there. After that you book new ones.`,
  },
  members: {
    heading: 'Who is in it',
    none: 'Nobody is in it yet.',
    seats: {
      coordinator: 'Family coordinator',
      'child-authority': 'Child authority (Børnemyndighed)',
      'adult-authority': 'Adult authority (voksenmyndighed)',
      'child-disability': 'Authority for children with disabilities',
      employment: 'Employment',
      'company-consultant': 'Company consultant',
    },
    missing: (all) => `Missing: ${all.map(({ seat, count }) => `${count} ${missing[seat]}`).join(', ')}.`,
    whole: 'All seats are taken.',
    setUp: 'Set the group up',
    notSetUp: 'The group has not been set up yet. Say who is in it, and you can call it.',
    change: 'Change who is in it',
    row: (n) => `Colleague ${n}`,
    name: 'Name',
    mail: 'Work mail',
    seat: 'Seat',
    noSeat: 'Without a fixed seat',
    nameMissing: 'Write the name.',
    mailMissing: 'Write the work mail.',
    mailWrong: 'Write a mail address.',
    add: 'Add a colleague',
    you: 'You need not add yourself: you are in it because you call it.',
    told: 'When you save, Outlook invites new colleagues and tells those who leave that they are not invited any more.',
    conflict: 'Somebody else has changed the group meanwhile. Get the newest, and what you have typed stays.',
  },
  series: {
    heading: 'Meetings',
    none: 'There are no meetings in the calendar.',
    due: (day, left) => `The group is to meet by ${day} (${left}).`,
    met: (day) => `The group last met on ${day}.`,
    where: { teams: 'Held on Teams.', office: 'Held at the office of whoever calls.' },
    moved: (day) => `moved from ${day}`,
    stuckDay: 'is on a day off',
    stuck: (n) =>
      n === 1
        ? 'One meeting is on a day off and was not moved.'
        : `${n} meetings are on days off and were not moved.`,
    moveStuck: 'Try to move them',
    ending: (day) => `The last meeting is ${day}. Book a new series, so that the group goes on meeting.`,
    unfinished:
      'Outlook did not answer, so nobody knows whether the meetings were booked. Try again, and they are finished.',
    finish: 'Finish',
    gone: 'The meetings have been deleted in Outlook. Book new ones when the group is to meet again.',
    unread: 'Outlook does not answer. The meetings stand here as they were last seen.',
    theirs: (name) => `The meetings are in the calendar of ${name}. They stand here as they were last seen.`,
    book: 'Book meetings',
    bookHeading: (name) => `Book meetings of: ${name}`,
    bookMore: 'Book a new series',
    firstDay: 'First meeting',
    start: 'Begins at',
    minutes: 'Minutes',
    place: 'Place',
    places: {
      teams: 'Teams (Outlook makes the link)',
      office: 'At my office (a room you book yourself in Outlook)',
    },
    dayMissing: 'Choose the first day.',
    startMissing: 'Write when the meeting begins.',
    minutesWrong: (least, most) => `Write a number of minutes from ${least} to ${most}.`,
    plan: (n, last) => `There will be ${n} meetings. The last one is ${last}.`,
    willMove: 'Meetings on a day off are moved to the next working day at the same time:',
    willMoveDay: (from, to) => `${from} is moved to ${to}`,
    sends: (n) =>
      n === 0
        ? 'The meetings come into your calendar. There is nobody to invite yet.'
        : `The meetings come into your calendar, and Outlook invites ${n === 1 ? '1 colleague' : `${n} colleagues`}.`,
    send: 'Book and invite',
    sending: 'Booking in Outlook …',
    end: 'Call the meetings off',
    endFrom: (day) => `Call off the meetings from ${day}`,
    endHeading: "Call off all of the group's meetings?",
    endWhat:
      "Outlook takes the series out of everybody's calendar and says that the meetings are called off. This cannot be undone.",
    endKeep: 'Keep them',
  },
  dissolve: 'Dissolve the group',
  dissolveHeading: 'Dissolve the group?',
  dissolveWhat: 'Samlet forgets who is in it and reminds of no more meetings. You can set it up again.',
  cardFailed: 'The message could not be put into Teams.',
}
