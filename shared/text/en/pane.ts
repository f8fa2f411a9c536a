import type { pane as da } from '../da/pane.ts'
import { familyWish } from './family-wish.ts'
import { equipment, foundTimes } from './found-times.ts'

export const pane: typeof da = {
  title: 'Call a meeting',
  outside: 'Samlet lives in Outlook. Open an appointment in Outlook and choose Samlet there.',
  loading: 'Samlet is fetching your courses …',
  signIn: 'Allow Samlet',
  tryAgain: 'Try again',

  lines: { course: 'Course', meeting: 'Meeting', people: 'Attendees', time: 'Time and room' },

  wholeCycle: 'Find times for all the meetings',

  course: {
    empty: 'Choose a course',
    pick: 'Which course is the meeting for?',
    search: 'Search by number',
    none: 'You coordinate no courses yet. Make the first one in Samlet in Teams.',
    noMatch: (search) => `None of your courses is called anything with “${search}”.`,
  },

  meeting: {
    type: 'Type of meeting',
    held: 'Where the meeting is held',
    places: {
      room: 'In a room',
      home: 'At the family’s home',
      telephone: 'On the telephone',
      theirs: 'At the host’s',
      online: 'On Teams only',
    },
    elsewhere: 'No room is held. Address and telephone number must not stand in the calendar.',
    onTeams:
      'No room is held. Turn on Teams meeting in the appointment before you send it. In Teams the participants can see who else is invited.',
    teamsToo: 'The meeting is held on Teams too',
    teamsHint:
      'Turn on Teams meeting in the appointment before you send it. The link stands in the appointment only. In Teams the participants can see who else is invited.',
    withoutFamily: 'The meeting is held without the family.',
    documents: (forms) => `Have ready for the meeting: ${forms}`,
    length: 'Length',
    from: 'Earliest',
    until: 'Latest',
    hours: (minutes) => {
      if (minutes < 60) return `${minutes} minutes`
      if (minutes % 30 === 0) return minutes === 60 ? '1 hour' : `${minutes / 60} hours`
      const hours = Math.trunc(minutes / 60)
      return `${hours === 1 ? '1 hour' : `${hours} hours`} and ${minutes % 60} minutes`
    },
    between: (from, until) => `${from} – ${until}`,
    wishes: 'Wishes for time and room',
    ...familyWish,
    travel: 'Travel before and after',
    noTravel: 'None',
    room: 'The room must have',
    accessible: 'Wheelchair access',
    equipment,
    place: 'Place',
    anywhere: 'Anywhere',
    faults: {
      upsideDown: 'The last day is before the first. Correct the dates.',
      tooWide: 'Choose at most four months at a time.',
    },
  },

  people: {
    empty: 'Choose attendees',
    first: 'Choose a course first, then you can see the network.',
    pick: 'Who is to be invited?',
    pickAll: 'Choose everyone with consent',
    covered: (until) => `Consent until ${until}`,
    endsBefore: (until) => `Consent ends ${until}, before the meeting`,
    cannot: 'Cannot be invited',
    family: 'The family and the bisidder are never invited in Outlook. They are told in another way.',
    welcome: (name) => `The meeting can be held without ${name}`,
    nobody: 'Nobody in the network can be invited yet. What is missing stands below.',
    loading: 'Fetching the network …',
    andMore: (n) => `and ${n} more`,
  },

  time: foundTimes,

  preview: {
    title: 'This is what the invitation will say',
    subject: 'Subject',
    time: 'Time',
    location: 'Location',
    people: 'Attendees',
    text: 'Text',
    later: 'When time and room are chosen, the invitation stands here, word for word.',
    isPrivate: 'The appointment will be private. It names nobody from the family.',
    replaces: 'It replaces the subject, text, location and attendees in the appointment now.',
  },

  guard: {
    clean: 'No personal data in the invitation.',
    looking: 'Looking the invitation over …',
    otherCourse:
      'The appointment belongs to another course than the chosen one. Samlet does not know the names in it, so it cannot be sent.',
    unread: 'Samlet could not read the invitation. Click in the pane to try again.',
    remove: 'Remove',
    removeThis: (sentence) => `Remove. ${sentence}`,
    removed: 'It has been removed.',
    unchanged: {
      gone: 'It did not stand there any more when you pressed. Nothing was changed.',
      refused:
        'Outlook would not change the appointment. It still stands there. Close windows that cover the appointment and try again.',
    },
    write: (reference) => `Write ${reference}`,
    writeThis: (reference, sentence) => `Write ${reference} instead. ${sentence}`,
    written: (reference) => `${reference} now stands there instead.`,
    letStand: 'Let it stand',
    letThisStand: (sentence) => `Let it stand. ${sentence}`,
    because: 'It may stand in this invitation because',
    standReasons: {
      'not-the-family': 'it is not about the family',
      'ordinary-word': 'it is an ordinary word',
      'takes-part': 'it is somebody who takes part',
      public: 'it is a public place or number',
    },
    stands: 'It stands in this invitation. The log says why, not what it was.',
    heading: 'Found in the invitation',
  },

  button: {
    book: 'Book the room and fill in',
    fill: 'Fill in the appointment',
    missing: {
      course: 'Choose a course first.',
      people: 'Choose at least one attendee first.',
      time: 'Choose time and room first.',
    },
  },

  booking: {
    keeping: 'Saving the meeting in Samlet …',
    asking: (room) => `Asking ${room} …`,
    waiting: (room) => `${room} has been asked. Waiting for an answer …`,
    slow: (room) => `${room} has not answered yet. You can wait here; nothing is booked twice.`,
    writing: 'The room said yes. Filling in the invitation …',
    storing: 'Saving the meeting in Samlet …',
    again: (sentence) => `${sentence} Samlet tries again by itself.`,
    goOn: 'A booking is in hand from before. Press the button to finish it.',
    booked: (room, hours) => `${room} is held ${hours}, and the invitation is filled in.`,
    filled: 'The appointment is filled in. No room is held.',
    keepNow: 'Read it through and save it in Outlook. There is nobody to send it to.',
    sendNow: 'Read it through and press Send in Outlook.',
    removeFirst: 'Remove what was found, then you can send.',
    makePrivate: 'Mark the appointment private yourself. This Outlook does not let Samlet do it.',
    notice: (room) => `Samlet has held ${room} and filled in the invitation. Press Send.`,
    roomlessNotice: 'Samlet has filled in the appointment. Press Send.',
    giveBack: 'Give the room back',
    cancel: 'Cancel the meeting',
    givingBack: 'Giving the room back …',
    givenBack:
      'The room has been given back. The text still stands in the appointment; start again, or close it without sending.',
    calledOff: 'The meeting is cancelled. Close the appointment without sending it.',
    notGivenBack: (sentence) => `${sentence} Count on the room being held still.`,
    markStands:
      'The room has been given back, but Outlook would not change the appointment. Book a new time here, or close it without sending.',
    moved: (hours) =>
      `The appointment was moved, but the room is still held ${hours}. Set the time back, or give the room back.`,
    moveBack: 'Set the time back',
    otherRooms: (room) => `${room} declined. Nothing was sent. Choose another room or time.`,
    roomGone: (room) =>
      `${room} no longer exists. Nothing was sent, and time and attendees still stand here.`,
    findRoom: 'Find another room',
    noOtherRoom: 'No other room is free at that time. Choose another time.',
    teamsNow: 'Turn on Teams meeting in the appointment, so that the attendees get a link.',
    outlookRefused:
      'Outlook did not take the text. The room is still held. Close windows that cover the appointment and try again.',
    reopened: (reference) => `The draft belongs to ${reference}. Samlet looks after it again.`,
    strangeMark: 'The draft belongs to a course you have no part in. Ask the family coordinator to send it.',
  },
}
