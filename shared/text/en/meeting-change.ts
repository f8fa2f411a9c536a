import type { meetingChange as original } from '../da/meeting-change.ts'
import { attendanceList } from './attendance-list.ts'
import { cancelReasons } from './cancel-reasons.ts'
import { familyWish } from './family-wish.ts'

export const meetingChange: typeof original = {
  heading: 'The meeting',
  loading: 'Getting the meeting …',
  tryAgain: 'Try again',
  at: (when, room) => (room ? `${when} · ${room}` : when),
  noRoom: 'No room is held for the meeting. Find one below.',
  off: (why) => (why ? `The meeting is cancelled. Reason: ${why}.` : 'The meeting is cancelled.'),
  begun: 'The meeting has begun or is over. It can no longer be changed.',
  wishes: familyWish,
  move: {
    heading: 'Move the meeting',
    what: 'What is to be changed?',
    room: 'Only the room',
    time: 'The time, and the room if need be',
    from: 'Earliest',
    until: 'Latest',
    times: 'New time',
    rooms: 'Room',
    looking: 'Looking up calendars and rooms …',
    none: 'There is no time when everybody can and a room is free. Choose more days.',
    noRooms: 'No other room is free at that time. Choose another time.',
    noRoomsOnly: 'No other room is free at that time.',
    otherTime: 'Choose another time from the appointment in Outlook.',
    choose: 'Choose a time and a room first.',
    act: 'Move the meeting',
    ask: 'Ask the room',
    keep: 'Keep it as it is',
    asking: (room) => `${room} is being asked. The old room is still held …`,
    waiting: (room) => `${room} has not answered yet. You can wait here …`,
    writing: 'The room said yes. The meeting is being changed …',
    givingUp: 'The meeting stays where it is …',
    again: (sentence) => `${sentence} Samlet tries again by itself.`,
    declined: (room) => `${room} declined. The meeting stands where it stood. Choose something else.`,
    gone: (room) => `${room} no longer exists. The meeting stands where it stood. Choose another room.`,
    moved:
      'The meeting is moved. Room, deadlines and reminders have moved along, and the appointment in Outlook is corrected.',
    otherRoom: (room) =>
      `The meeting has another room: ${room}. The time is the same, and the appointment in Outlook is corrected.`,
    movedNotWritten:
      'The meeting is moved in Samlet, but the appointment in Outlook is not corrected yet. Press “Correct the appointment”, or open it in Outlook.',
    movedHere:
      'The meeting is moved and the appointment corrected. Read it and press Send, so that people get the new time.',
    otherRoomNotWritten: (room) =>
      `The meeting has another room: ${room}. The time is the same. The appointment in Outlook is not corrected yet. Press “Correct the appointment”, or open it in Outlook.`,
    otherRoomHere: (room) =>
      `The meeting has another room: ${room}. The time is the same, and the appointment is corrected. Read it and press Send, so that people get the new place.`,
    inHand: (when) => `A change to ${when} is under way. Finish it, or keep the meeting as it is.`,
    finish: 'Finish',
  },
  takenTime: (when) =>
    `The appointment is set to ${when}. The meeting and the room still stand at the old time.`,
  takeOver: 'Move the meeting there',
  behind: 'The appointment in Outlook does not say what the meeting says.',
  putRight: 'Correct the appointment',
  unknown:
    'Samlet does not know the appointment in your Outlook. Correct it there yourself, or open it with Samlet beside it, and it will be found.',
  attendance: attendanceList,
  people: {
    heading: 'People',
    headingHere: 'Add or remove people',
    calendar: {
      free: 'Free when the meeting is',
      busy: 'Busy when the meeting is',
      unknown: 'The calendar is not known',
    },
    inOutlook: 'Is in the appointment in Outlook already',
    busy: (names, n) =>
      n === 1
        ? `${names} is busy when the meeting is. You can invite all the same, or move the meeting.`
        : `${names} are busy when the meeting is. You can invite all the same, or move the meeting.`,
    notRead: 'Outlook did not answer. Whether the others are free, Samlet does not know just now.',
    hint: 'A substitute, or somebody who joins. Only whom the family has said yes to can be chosen. The appointment in Outlook is corrected, and whoever is new gets the invitation.',
    loading: 'Getting the network …',
    save: 'Save people',
    saving: 'Saving people …',
    saved: 'People are saved, and the appointment in Outlook is corrected.',
    savedHere:
      'People are saved, and the appointment is corrected. Press Send, so that whoever is new gets the invitation.',
    none: 'There is nobody on the network map to choose yet.',
    savedNotWritten: 'People are saved, but the appointment in Outlook is not corrected yet.',
  },
  callOff: {
    heading: 'Cancel the meeting',
    why: 'Why?',
    whyMissing: 'Choose a reason.',
    reasons: cancelReasons,
    what: 'The room is given back, the reminders are taken away, people are told in Outlook, and the core team is told the reason. It cannot be undone.',
    act: 'Cancel the meeting',
    acting: 'Cancelling the meeting …',
    done: 'The meeting is cancelled, and people have been told in Outlook.',
    notWritten:
      'The meeting is cancelled in Samlet, but the appointment in Outlook is still there. Delete it there, so that people are told.',
  },
}
