import type { Reason } from '#shared/domain/reason.ts'

export const reasons: Record<Reason, (detail?: string | null) => string> = {
  'sign-in-needed': () => 'You are not signed in. Close Samlet and open it again from Teams or Outlook.',
  'token-invalid': () => 'Your access could not be confirmed. Close Samlet and open it again.',
  'token-other-tenant': () =>
    'You are signed in with an account from another organisation. Switch to your municipal account.',
  'token-expired': () => 'Your access has expired. Close Samlet and open it again.',
  'not-found': () =>
    'The course does not exist, or you are not part of it. Ask the family coordinator if you should be.',
  'not-allowed': () => 'You may not do that in this course. The family coordinator can.',
  'too-many-requests': () => 'Too many requests at once. Wait a moment and try again.',
  'not-own-part': () => 'That belongs to somebody else’s part of the course. Ask the family coordinator.',
  'family-has-not-allowed': () => 'The family has not agreed to that yet. Ask the family first.',
  'not-asked-for': () => 'That is shown only when the family itself asks for it.',
  'not-submitted-yet': () => 'The answer has not been handed in yet. As soon as it is, you can see it.',
  'numbers-only': () => 'Here you can see numbers, but not the single family.',
  'no-decision-asked': () =>
    'You have not been asked for a decision in the course. The family coordinator can ask you.',
  'outside-mandate': () => 'That is outside the core team’s mandate. Take it to the leader.',
  'not-unanimous': () => 'The core team does not agree. Take the decision to the leader.',
  'not-escalated': () => 'The decision has not been passed up to you. The core team takes it itself.',
  'glass-not-broken': () =>
    'The course is closed to you as a leader. If it is urgent, you can open it for 24 hours with a reason.',
  'invalid-request': (detail) =>
    `Something you entered cannot be used${detail ? `: ${detail}` : ''}. Correct it and try again.`,
  'body-too-large': () => 'That is too much at once. Split it and try again.',
  'changed-by-someone-else': () =>
    'Somebody else has changed the course meanwhile. Yours is not saved yet and is still here. Get the latest and save again.',
  'no-such-route': () => 'There is no such address in Samlet.',
  'cpr-invalid': () => 'A CPR number is ten digits and begins with a real date.',
  'mail-outside-municipality': (detail) =>
    `${detail ?? 'The address'} is outside the municipality. Invite the person by secure mail instead.`,
  'contact-has-no-mail': () =>
    'Has no mail address. Add it on the network map, then the person can be invited.',
  'consent-needs-end-date': () => 'The consent has no end date. Enter when it ends at the latest.',
  'consent-needs-information-sheet': () =>
    'The information sheet must be handed out before the consent can be saved. Enter the date.',
  'consent-ends-before-it-begins': () => 'The consent ends before it begins. Correct the dates.',
  'consent-giver-not-in-family': () => 'The giver is not in the family. Add the person first.',
  'consent-about-nobody': () => 'Tick at least one whom the consent concerns.',
  'consent-child-not-in-family': () => 'The child is not in the family. Add the child first.',
  'consent-party-unknown': () =>
    'Choose whom the consent is for: a person on the network map or a department.',
  'consent-department-closed': () =>
    'The department is closed and cannot have new consents. The old ones stand. Choose another department.',
  'consent-needs-types': () => 'Tick at least one type of information.',
  'consent-child-of-another': () =>
    'Whoever signs does not have custody of the child. Choose somebody else, or correct the family.',
  'consent-child-not-heard': () =>
    'The child is old enough to be heard. Write when the child was heard and told.',
  'consent-other-needs-words': () => 'Write which other information it is about.',
  'consent-statistics-only': () =>
    'Statistics stand alone: absence and grades can only be obtained, and only with the consent for statistics.',
  'consent-not-signed': () => 'Write on which day the consent was signed.',
  'consent-signed-in-future': () => 'The date of the signature lies in the future. Correct the date.',
  'consent-guide-not-read': () => 'Read the guide on consent, and write when you did.',
  'consent-missing': () => 'The family has not agreed that this person takes part. Ask the family first.',
  'consent-ended': (detail) => `The consent has ended${detail ? ` (${detail})` : ''}. Ask the family again.`,
  'consent-withdrawn': () => 'The family has withdrawn its consent.',
  'consent-youth-signature-missing': () =>
    'A young person in the family who says yes for themselves has not done so yet.',
  'smiley-not-used': () => 'The course does not use the smiley ruler. Switch it on under “Instruments”.',
  'smiley-not-now': () =>
    'Answers are given from when the meeting begins until two weeks after it has ended.',
  'smiley-not-theirs': () => 'Only adults and the young from 15 in the family answer. Choose another.',
  'smiley-answered': () => 'It has been answered once. The answer cannot be changed.',
  'hand-over-ended': () => 'The page cannot be used any more. Please hand the tablet back.',
  'instrument-not-used': () => 'The course does not use that instrument. Switch it on first.',
  'respondent-not-of-instrument': () =>
    'That person does not fill in this instrument about whom you chose. Choose another.',
  'filled-in-future': () => 'That day has not come yet. Choose the day on which it was filled in.',
  'nobody-picked': () => 'Choose at least one participant with consent.',
  'meeting-in-the-past': () => 'The meeting is in the past. Choose a later time.',
  'meeting-too-long': () => 'A meeting lasts eight hours at most.',
  'family-is-never-attendee': () =>
    'The family and its bisidder are never invited in Outlook. They are told another way.',
  'no-common-time': () => 'There is no time at which all can come. See below what stands in the way.',
  'no-rooms': () => 'There are no free rooms in the period. Choose more days or a shorter meeting.',
  'room-declined': (detail) =>
    `${detail ?? 'The room'} said no. Choose another room or time. Nothing has been sent.`,
  'room-taken': (detail) =>
    `${detail ?? 'The room'} has just been taken. Choose another room, or move the meeting half an hour.`,
  'room-unknown': () =>
    "The room is none of the municipality's, or it has been closed. Look for times again and choose another room.",
  'booking-not-finished': () => 'The room has not answered yet. Wait a moment, it happens by itself.',
  'meeting-already-booked': () => 'The meeting is already booked. Nothing extra was booked.',
  'meeting-cancelled': () => 'The meeting is cancelled. Begin a new invitation.',
  'allowed-never': () => 'A CPR number or a date of birth can never stand on the list.',
  'allowed-length': () => 'Write between 3 and 80 characters.',
  'allowed-no-number': () =>
    'Choose “Number” for a phone number of at least eight digits, for example 70 10 20 00 or 7010xxxx, and another kind for anything else.',
  'allowed-other-domain': () =>
    'Only the municipality’s own mail domains can stand here. Write the whole address where a single one may stand.',
  'allowed-already': () => 'It stands on the list already.',
  'allowed-too-many': () => 'The list is full: there is room for 200. Take something off it first.',
  'meeting-begun': () => 'The meeting has begun or is over. It can no longer be moved.',
  'meeting-on-day-off': () =>
    'The day is a public holiday or Christmas Eve. Choose another day, so that people can come.',
  'absence-meeting-off': () => 'The meeting is cancelled. There is nothing more to do.',
  'absence-meeting-begun': () => 'The meeting has begun or been held. Call the family coordinator instead.',
  'absence-not-invited': () =>
    'The person is not invited to the meeting any more. Ask the family coordinator if that is a mistake.',
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
  'meeting-over': () => 'The meeting has been held. Write what is to be remembered in the plan.',
  'agenda-meeting-off': () => 'The meeting is cancelled, so the agenda stays as it is.',
  'agenda-final': () => 'The agenda is final. The family coordinator can make it a draft again.',
  'agenda-full': () => 'There is no room for more items. Put some together, or take one out.',
  'agenda-item-empty': () => 'An item is empty. Write what you will talk about, or remove it.',
  'agenda-item-too-long': () => 'The item is too long. Write it in 300 characters at most.',
  'agenda-item-other': () =>
    'Another item has already been put there. Open the agenda again, and put yours on it.',
  'agenda-words-withheld': () =>
    'Something that you cannot see is already written there. Write your words as a new item, and leave the field empty.',
  'family-speaks-first': () =>
    'The family speaks first. Only the welcome and the frame can stand before its item.',
  'agreement-incomplete': () =>
    'Each agreement needs content, somebody responsible and a deadline before the plan can be published.',
  'plan-empty': () => 'The plan is empty. Write at least one goal, measure or agreement.',
  'meeting-not-held': () => 'That network meeting has not been held. Wait until afterwards.',
  'journal-of-another': () =>
    "It is another department's journal. The department itself or the family coordinator confirms it.",
  'journal-plan-changed': () =>
    'The plan has been published in a new version since you saw it. The tick is not changed. File the new one, and confirm.',
  'debrief-empty': () => 'Write something in at least one field.',
  'agreement-gone': () =>
    'The agreement is not in the plan that holds now, or you may not see it. Open the plan in Samlet.',
  'agreement-of-another': () =>
    'Somebody else promised it. Only the one responsible and the family coordinator can report on it.',
  'agreement-done': () => 'The agreement is reported done already. There is nothing more to do.',
  'agreement-day-outside': () =>
    'The new deadline must lie between today and a year from now. Pick another date.',
  'held-not-his-to-ask': () =>
    'Only the person, or whoever has custody, can ask for it. From 15 the young person can too.',
  'held-not-reviewed': () => 'There is something you have not decided on yet. Go through it and try again.',
  'glass-needs-reason': () =>
    'Write why you need to see the course: between 20 and 500 characters. The family coordinator reads it.',
  'glass-not-needed': () => 'You are the family coordinator of the course and see it already.',
  'setting-in-the-past': () =>
    'A change can hold from today at the earliest. What held before stays. Choose today or a later day.',
  'setting-not-there': () => 'It is no longer in the settings. Read the page again and see what holds.',
  'age-out-of-bounds': () => 'The age must be a whole number from 0 to 18, and say where the rule stands.',
  'department-name-taken': () => 'Another department has that name already. Choose another.',
  'contact-details-missing': () =>
    'The municipality’s contact details are missing. An administrator must write them under Settings in Samlet.',
  'secure-mail-not-whole': () =>
    'Secure mail is not described in full. A mark in the subject needs a text, a field in the header of the mail a name that begins with x- and a value, and a connection at least one domain. The largest letter must be between 1 and 3072 kB.',
  'letter-not-his': () =>
    'This person no longer takes part in the meeting and does not get the letter. Nothing was sent to them.',
  'agenda-not-written': () => 'The agenda has not been written yet. Write it first, and it can be sent.',
  'letter-changed': () =>
    'The letter has changed since you saw it. Nothing was sent. Look at the new one, and send.',
  'letter-under-way': () => 'The letter is on its way this very moment. Wait a little, and see how it went.',
  'letter-head-names': () =>
    'There is personal data in the subject or the file name of the letter. Nothing was sent. Ask the administrator to look at the mark for secure mail, and tell IT.',
  'family-has-no-mailbox': () =>
    'The family gets the letter by Digital Post or by hand. Download it as a file.',
  'no-secure-way': () =>
    'The municipality has not said how mail is sent securely, and the letter may not go by ordinary mail. Download it as a file, and send it yourself.',
  'secure-way-not-there': () =>
    'The municipality’s secure mail does not reach that address. Download the letter as a file, and send it yourself.',
  'letter-too-large': () => 'The letter is too large for mail. Download it as a file, and send it yourself.',
  'mailbox-unknown': () =>
    'Microsoft 365 did not accept the mail address. Correct it on the network map, or download the letter as a file.',
  'course-closed': () =>
    'The course is closed and cannot be changed. The family coordinator can reopen it until it is erased.',
  'course-not-closed': () => 'The course is not closed.',
  'closing-day-outside': () => 'A course can be closed today or up to 31 days back, but not before it began.',
  'meetings-to-come': () => 'A meeting is booked and has not been held. Cancel it first.',
  'agreements-open': () =>
    'There are agreements that are not done. Look them through, and tick that they are handed on.',
  'retention-runs': () => 'The course is kept a little longer.',
  'retention-over': () =>
    'The day on which the course was to be erased has come. It cannot be reopened. Make a new course.',
  'not-journalised': () => 'The course is not erased before it is journalised in every department.',
  'no-hosting-team': () =>
    'The municipality has not chosen the team that holds the channels. Ask the IT administrator to choose it.',
  'not-in-hosting-team': () =>
    'Teams lets only members of the hosting team into the channel. Ask IT to add the person, and Samlet does the rest.',
  'channel-name-taken': () =>
    'The name is in use in Teams, by a channel that more people can read or by one that was deleted within 30 days. Restore it in Teams, or ask IT, and try again.',
  'bot-not-in-team': () =>
    'Samlet has not been added to the hosting team in Teams. Add the app to the team, and try again.',
  'bot-not-let-in': () => 'Teams did not let the bot in.',
  'microsoft365-busy': () => 'Microsoft 365 is busy right now. Nothing is lost. Try again in a minute.',
  'microsoft365-unavailable': () =>
    'Microsoft 365 does not answer. Nothing is lost. Try again shortly; nothing will be booked twice.',
  'microsoft365-refused': () => "Microsoft 365 said no. Ask IT to look at Samlet's permissions.",
  'consent-to-app-needed': () =>
    'Samlet needs your permission in Microsoft 365. Say yes in the window that opens.',
  'document-not-made': () =>
    'The document could not be made. Nothing was sent. Try again, and tell IT if it goes on.',
  unexpected: () =>
    'Something went wrong on our side. Nothing was saved. Try again, and tell IT if it goes on.',
  'service-unavailable': () => 'Samlet is starting or taking a short pause. Try again in a moment.',
  offline: () => 'There is no connection. What you wrote is still here. Try again when you are online.',
}
