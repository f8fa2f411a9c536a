import type { meetingInTab as da } from '../da/meeting-in-tab.ts'

export const meetingInTab: typeof da = {
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
    joined: (name) =>
      `${name} is invited in Outlook, but is not in the meeting here. The family has said yes. Tick the name under "People" to have ${name} in it.`,
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
  unbooked: {
    heading: 'Booking not finished',
    roomGone: (room) => `${room} is not there any more. Find another one below.`,
    what: 'Finish it from the appointment in Outlook. If the meeting will not be held after all, give it up here: the room is given back, and nobody is told.',
    findRoom: 'Find another room',
    asking: (room) => `${room} is being asked. You can safely wait here …`,
    held: (room) =>
      `${room} said yes and is held for the meeting. Finish the meeting from the appointment in Outlook.`,
    booked: (room) => `${room} said yes, and the meeting is booked.`,
    declined: (room) => `${room} said no. Choose another room.`,
    gone: (room) => `${room} is not there any more. Choose another room.`,
    act: 'Give the meeting up',
    acting: 'Giving the meeting up …',
  },
}
