import type { nextMeeting as original } from '../da/next-meeting.ts'
import { phaseOut } from './phase-out.ts'

export const nextMeeting: typeof original = {
  find: 'Find three times',
  findAgain: 'Find three other times',
  intro:
    'Samlet looks up when those invited to the last meeting can come and a room is free, and shows the three best times here. You pick one, and the meeting is booked.',
  times:
    'The three best times. When you pick one, the room is asked. If it says yes, the invitation is sent from your calendar.',
  oneTime:
    'There is one time when everybody can. When you pick it, the room is asked. If it says yes, the invitation is sent from your calendar.',
  twoTimes:
    'There are two times when everybody can. When you pick one, the room is asked. If it says yes, the invitation is sent from your calendar.',
  room: (name) => `Place: ${name}`,
  pick: (day) => `Book ${day}`,
  left: (n) =>
    n === 1
      ? 'One from the last meeting cannot be invited at present and is not counted. The course says why.'
      : `${n} from the last meeting cannot be invited at present and are not counted. The course says why.`,
  phaseOut: phaseOut.question,
  none: 'Samlet has looked through three weeks. There is no time when everybody can and a room is free.',
  near: 'It can be done if something is given up. Book it from an appointment in Outlook:',
  nearMiss: (drops, when) => `${drops}: ${when}`,
  some: (n) => (n === 1 ? 'one of the participants' : `${n} of the participants`),
  nothing: 'Try again, or find a time from an appointment in Outlook, where you can look further ahead.',
  underWay:
    'It is on its way. The room has been asked. If it says yes, the invitation is sent, and the card says so.',
  withoutRoom: {
    intro:
      'Samlet looks up when those invited to the last meeting can come, and shows the three best times here. You pick one, and the meeting is booked.',
    times: 'The three best times. When you pick one, the invitation is sent from your calendar.',
    oneTime:
      'There is one time when everybody can. When you pick it, the invitation is sent from your calendar.',
    twoTimes:
      'There are two times when everybody can. When you pick one, the invitation is sent from your calendar.',
    none: 'There is no time in the three weeks when everybody can.',
    underWay:
      'It is on its way. The invitation is sent as soon as Microsoft 365 answers, and the card says so.',
    rest: {
      offer:
        'The meetings around it are missing. Samlet can find times for all of them and put them into your calendar.',
      offerRest:
        'Some of the meetings around it are missing. Samlet can find a time for the rest and put them into your calendar. These are booked:',
      underWay:
        'The meetings around it are on their way. They come into your calendar as soon as Microsoft 365 answers, and you can see them here.',
    },
  },
  roomGone: 'The room does not exist any more. Nothing has been sent. Find another time.',
  look: 'See how far it has come',
  declined: 'The room declined that time. Nothing has been sent. Find another.',
  booked: 'The meeting is booked, and the invitation has been sent from your calendar.',
  rest: {
    offer:
      'The meetings around it are missing. Samlet can find times and rooms for all of them and put them into your calendar.',
    offerRest:
      'Some of the meetings around it are missing. Samlet can find a time and a room for the rest and put them into your calendar. These are booked:',
    book: 'Book the meetings around it',
    underWay:
      'The rooms have been asked. Once every room agrees, the meetings come into your calendar, and you can see them here.',
    booked: 'The meetings around it are booked:',
    blocked: (meeting) =>
      `There is no time for the meeting “${meeting}” around the network meeting. No more meetings have been booked. Book the meetings one by one from an appointment in Outlook.`,
    declined: 'A room declined, so nothing has been sent. Press again, and Samlet finds another room.',
    past: (meeting) => `The meeting “${meeting}” was not sent before its time had passed, and is given up.`,
    begun:
      'A meeting begun from an appointment in Outlook has not been sent. Finish it there, or give it up in Samlet:',
    tooLate: (meeting) =>
      `It is too late for the meeting “${meeting}” in the time where it should lie. If it is to be held all the same, book it from an appointment in Outlook.`,
  },
  outlook: 'New appointment in Outlook',
  taken: 'That time has just been taken. Nothing has been booked.',
  notYours: 'Only the family coordinator can find a time here.',
}
