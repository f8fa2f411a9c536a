import type { changeCard as original } from '../da/change-card.ts'
import { around } from './around.ts'

export const changeCard: typeof original = {
  act: 'Change the meeting',
  intro:
    'Here on the card you can move the meeting, change its room, invite somebody or cancel it. Room, deadlines, reminders and the appointment in Outlook follow along.',
  move: 'Move the meeting',
  room: 'Change room',
  off: 'Cancel the meeting',
  back: 'Back',
  where: (room) => `Room: ${room}`,
  times:
    'When you pick a time, the room is asked. If it says yes, the meeting is moved, and the participants are told in Outlook.',
  moveTo: (day) => `Move to ${day}`,
  rooms:
    'When you pick a room, it is asked. If it says yes, the old one is given back, and the participants are told in Outlook.',
  changeTo: (room) => `Change to ${room}`,
  none: 'In the days around the meeting there is no time when everybody can and a room is free. Press “Open” to look at more days.',
  taken: 'It has just been taken. The meeting stands where it stood. Pick something else.',
  spent: 'Nothing came of that last time. The meeting stands where it stood. Pick again.',
  underWay:
    'The change below is on its way. The room has been asked. If it says yes, the rest happens by itself, and the card says so. Until then the meeting stands where it stands.',
  withoutRoom: {
    times: 'When you pick a time, the meeting is moved, and the participants are told in Outlook.',
    none: 'In the days around the meeting there is no time when everybody can. Press “Open” to see more days.',
    underWay:
      'The change below is on its way. It happens by itself, and the card says so. Until then the meeting stands where it stands.',
  },
  around: {
    ...around,
    whatThen:
      'Pick another time for the network meeting, or move it and find a time for the other one afterwards: press “Open”, and choose the meeting on the page of the course.',
    changed: 'It has changed since you saw the card. Look it through, and pick again. Nothing has been done.',
    outside:
      'Does not fit where the network meeting stands now. Find a time from the network meeting’s appointment in Outlook, or on the page of the course in Samlet:',
    stays:
      'The meetings around it are not cancelled with it. Those that are not to be held are cancelled one by one on the page of the course in Samlet:',
  },
  another: 'Another change was already in hand. Nothing came of what you pressed.',
  look: 'See how far it has come',
  keep: 'Keep it as it is',
  kept: 'The meeting stays where it is.',
  restoring:
    'Nothing came of the change. The meeting stands where it stood, and its room is being held again.',
  changed:
    'The meeting has been changed. Room, deadlines and reminders follow along, and the appointment in Outlook has been corrected.',
  since:
    'The meeting has been changed since you saw the card. Here is what holds now. Nothing has been done.',
  place:
    'Another place stands in the appointment in Outlook. The meeting and the room still stand as they do here.',
  outsiders: (n) =>
    n === 1
      ? 'One whom the family has not been asked about is invited in Outlook. Put the appointment back, or ask the family first.'
      : `${n} whom the family has not been asked about are invited in Outlook. Put the appointment back, or ask the family first.`,
  leftOut: (n) =>
    n === 1
      ? 'One has been taken out of the appointment in Outlook, but takes part in the meeting.'
      : `${n} have been taken out of the appointment in Outlook, but take part in the meeting.`,
  joined: (n) =>
    n === 1
      ? 'One the family agrees to is invited in Outlook, but is not in the meeting here. Press “Invite somebody”.'
      : `${n} the family agrees to are invited in Outlook, but are not in the meeting here. Press “Invite somebody”.`,
  declined: (n) =>
    n === 1
      ? 'One participant has declined in Outlook. The meeting in Samlet says who.'
      : `${n} participants have declined in Outlook. The meeting in Samlet says who.`,
  putBack: 'Put the appointment in Outlook back',
  putRight: 'The appointment in Outlook says what the meeting says again.',
  people: {
    act: 'Invite somebody',
    intro: 'Those the family agrees to, and who are not invited yet. Only you see this.',
    add: (name) => `Invite ${name}`,
    added: 'The participant is in the meeting, and the appointment in Outlook is corrected.',
    addedNotWritten:
      'The participant is in the meeting, but the appointment in Outlook is not corrected yet. Press “Correct the appointment”, or open it in Outlook.',
    addedUnknown:
      'The participant is in the meeting, but Samlet does not know the appointment in your Outlook. Open it with Samlet beside it, and the invitation follows.',
    none: 'There is nobody to invite. Everybody the family agrees to is invited already.',
    cannot: (n) =>
      n === 1
        ? 'One on the network map cannot be invited. Press “Open” to see why.'
        : `${n} on the network map cannot be invited. Press “Open” to see why.`,
    more: (n) => `There are ${n} more. Press “Open” to see them.`,
    gone: 'That person is not on the network map any more. Nothing has been done.',
  },
  notYours: 'Only the family coordinator can change the meeting here.',
}
