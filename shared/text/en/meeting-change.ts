import type { meetingChange as original } from '../da/meeting-change.ts'
import { attendanceList } from './attendance-list.ts'
import { cancelReasons } from './cancel-reasons.ts'
import { familyWish } from './family-wish.ts'

export const meetingChange: typeof original = {
  heading: 'The meeting',
  links: 'Meetings you can change',
  link: (what, when) => `Move or cancel ${what.toLowerCase()} ${when}`,
  unfinishedLink: (what: string, when: string) =>
    `Booking not finished: ${what.toLocaleLowerCase('en')} ${when}`,
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
    choose: 'Choose a time and a room first.',
    act: 'Move the meeting',
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
  inOutlook: {
    heading: 'The appointment in Outlook',
    reading: 'Looking in your calendar …',
    same: 'The appointment says what the meeting says, and nobody has said no.',
    gone: 'The appointment is deleted in Outlook. Cancel the meeting here, or make a new appointment in Outlook with Samlet.',
    moved: (when) =>
      `The appointment is moved to ${when}. The meeting and the room still stand at the old time.`,
    place: (place) =>
      place ? `The appointment names another place: ${place}.` : 'The place is taken out of the appointment.',
    'attendees-shown':
      'The participants can see each other in the appointment. Put the appointment back, and they see only themselves.',
    'no-teams':
      'The appointment is not a Teams meeting yet. Put the appointment back, and the link comes into it.',
    outsider: (name) =>
      `${name} is invited in Outlook, but the family has not been asked. Put the appointment back, or ask the family first.`,
    'left-out': (name) => `${name} is taken out of the appointment but takes part in the meeting.`,
    declined: (name) =>
      `${name} has said no. Hold the meeting all the same, move it, or choose a substitute under “Who is coming?”.`,
    putBack: 'Put the appointment back',
    puttingBack: 'Putting back …',
  },
  teams: {
    heading: 'Teams',
    label: 'The meeting is held on Teams too',
    hint: 'Microsoft makes the link and sends it to the participants in the appointment. In Teams the participants can see who else is invited. It cannot be switched off again.',
    saving: 'The appointment becomes a Teams meeting …',
    on: 'The meeting is held on Teams too. The link stands in the appointment in Outlook, and only there.',
    due: 'The meeting is held on Teams too. The link comes into the appointment once it is corrected in Outlook.',
  },
  attendance: attendanceList,
  people: {
    heading: 'People',
    hint: 'A substitute, or somebody who joins. Only whom the family has said yes to can be chosen. The appointment in Outlook is corrected, and whoever is new gets the invitation.',
    loading: 'Getting the network …',
    save: 'Save people',
    saving: 'Saving people …',
    saved: 'People are saved, and the appointment in Outlook is corrected.',
    none: 'There is nobody on the network map to choose yet.',
    savedNotWritten: 'People are saved, but the appointment in Outlook is not corrected yet.',
  },
  unbooked: {
    heading: 'Booking not finished',
    roomGone: (room) => `${room} is not there any more. Find another room from the appointment in Outlook.`,
    what: 'Finish it from the appointment in Outlook. If the meeting will not be held after all, give it up here: the room is given back, and nobody is told.',
    act: 'Give the meeting up',
    acting: 'Giving the meeting up …',
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
