import type { ReasonOfMeetings } from '#shared/domain/reason.ts'

export const reasonsOfMeetings: Record<ReasonOfMeetings, (detail?: string | null) => string> = {
  'sign-in-needed': () => 'You are not signed in. Close Samlet and open it again from Teams or Outlook.',
  'token-invalid': () => 'Your access could not be confirmed. Close Samlet and open it again.',
  'token-other-tenant': () =>
    'You are signed in with an account from another organisation. Switch to your municipal account.',
  'token-expired': () => 'Your access has expired. Close Samlet and open it again.',
  'not-found': () =>
    'The course does not exist, or you are not part of it. Ask the family coordinator if you should be.',
  'not-allowed': () => 'You may not do that in this course. The family coordinator can.',
  'too-many-requests': () => 'Too many requests at once. Wait a moment and try again.',
  'family-has-not-allowed': () => 'The family has not agreed to that yet. Ask the family first.',
  'invalid-request': (detail) =>
    `Something you entered cannot be used${detail ? `: ${detail}` : ''}. Correct it and try again.`,
  'body-too-large': () => 'That is too much at once. Split it and try again.',
  'changed-by-someone-else': () =>
    'Somebody else has changed the course meanwhile. Yours is not saved yet and is still here. Get the latest and save again.',
  'no-such-route': () => 'There is no such address in Samlet.',
  'mail-outside-municipality': (detail) =>
    `${detail ?? 'The address'} is outside the municipality. Invite the person by secure mail instead.`,
  'contact-has-no-mail': () =>
    'Has no mail address. Add it on the network map, then the person can be invited.',
  'consent-not-signed': () => 'Write on which day the consent was signed.',
  'consent-missing': () => 'The family has not agreed that this person takes part. Ask the family first.',
  'consent-ended': (detail) => `The consent has ended${detail ? ` (${detail})` : ''}. Ask the family again.`,
  'consent-withdrawn': () => 'The family has withdrawn its consent.',
  'consent-youth-signature-missing': () =>
    'A young person in the family who says yes for themselves has not done so yet.',
  'nobody-picked': () => 'Choose at least one participant with consent.',
  'meeting-in-the-past': () => 'The meeting is in the past. Choose a later time.',
  'meeting-too-long': () => 'A meeting lasts eight hours at most.',
  'family-is-never-attendee': () =>
    'The family and its bisidder are never invited in Outlook. They are told another way.',
  'no-common-time': () => 'There is no time at which all can come. See below what stands in the way.',
  'no-rooms': () => 'There are no free rooms in the period. Choose more days or a shorter meeting.',
  'room-declined': (detail) =>
    `${detail ?? 'The room'} declined. Choose another room or time. Nothing has been sent.`,
  'room-taken': (detail) =>
    `${detail ?? 'The room'} has just been taken. Choose another room, or move the meeting half an hour.`,
  'room-unknown': () =>
    "The room is none of the municipality's, or it has been closed. Look for times again and choose another room.",
  'booking-not-finished': () => 'The room has not answered yet. Wait a moment, it happens by itself.',
  'meeting-already-booked': () => 'The meeting is already booked. Nothing extra was booked.',
  'meeting-cancelled': () => 'The meeting is cancelled. Begin a new invitation.',
  'meeting-begun': () => 'The meeting has begun or is over. It can no longer be moved.',
  'meeting-on-day-off': () =>
    'The day is a public holiday or Christmas Eve. Choose another day, so that people can come.',
  'absence-meeting-off': () => 'The meeting is cancelled. There is nothing more to do.',
  'absence-meeting-begun': () =>
    'The meeting has begun or been held, so the answer cannot be changed here. Settle it directly.',
  'absence-not-invited': () =>
    'The invitation to the meeting no longer holds. Get the meeting again and see who is invited.',
  'absence-not-said': () =>
    'There is no absence any more. The person comes after all or is out of the meeting. See how it stands now.',
  'substitute-not-possible': () =>
    'The substitute cannot be chosen. The family must have said yes, and the substitute must not be invited already. Choose another, or “No substitute”.',
  'change-not-in-hand': () =>
    'The change is no longer under way. Somebody else has finished it or chosen something else. See how things stand now.',
  'appointment-unknown': () =>
    'Samlet does not know the appointment in your Outlook. Open it in Outlook with Samlet beside it, and it will be found.',
  'finding-may-not-stand': () =>
    'A CPR number, a date of birth or the family’s own name cannot stand in an invitation. Take it out, or write the reference instead.',
  'mailbox-unknown': () =>
    'Microsoft 365 did not accept the mail address. Correct it on the network map, or download the letter as a file.',
  'course-closed': () =>
    'The course is closed and cannot be changed. The family coordinator can reopen it until it is erased.',
  'microsoft365-busy': () => 'Microsoft 365 is busy right now. Nothing is lost. Try again in a minute.',
  'microsoft365-unavailable': () =>
    'Microsoft 365 does not answer. Nothing is lost. Try again shortly; nothing will be booked twice.',
  'microsoft365-refused': () => "Microsoft 365 said no. Ask IT to look at Samlet's permissions.",
  'consent-to-app-needed': () =>
    'Samlet needs your permission in Microsoft 365. Say yes in the window that opens.',
  unexpected: () =>
    'Something went wrong on our side. Nothing was saved. Try again, and tell IT if it goes on.',
  'service-unavailable': () => 'Samlet is starting or taking a short pause. Try again in a moment.',
  offline: () => 'There is no connection. What you wrote is still here. Try again when you are online.',
}
