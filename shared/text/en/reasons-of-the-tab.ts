import type { ReasonOfTheTab } from '#shared/domain/reason.ts'

export const reasonsOfTheTab: Record<ReasonOfTheTab, (detail?: string | null) => string> = {
  'not-own-part': () => 'That belongs to somebody else’s part of the course. Ask the family coordinator.',
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
  'cpr-invalid': () => 'A CPR number is ten digits and begins with a real date.',
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
  'consent-signed-in-future': () => 'The date of the signature lies in the future. Correct the date.',
  'consent-guide-not-read': () => 'Read the guide on consent, and write when you did.',
  'smiley-not-used': () => 'The course does not use the smiley ruler. Switch it on under “Instruments”.',
  'smiley-not-now': () =>
    'Answers are given from when the meeting begins until two weeks after it has ended.',
  'smiley-not-theirs': () => 'Only adults and the young people from 15 in the family answer. Choose another.',
  'smiley-answered': () => 'It has already been answered, and the answer cannot be changed.',
  'hand-over-ended': () => 'The page cannot be used any more. Please hand the tablet back.',
  'instrument-not-used': () => 'The course does not use that instrument. Switch it on first.',
  'respondent-not-of-instrument': () =>
    'That person does not fill in this instrument about whom you chose. Choose another.',
  'filled-in-future': () => 'That day has not come yet. Choose the day on which it was filled in.',
  'allowed-never': () => 'A CPR number or a date of birth can never stand on the list.',
  'allowed-length': () => 'Write between 3 and 80 characters.',
  'allowed-no-number': () =>
    'Choose “Number” for a phone number of at least eight digits, for example 70 10 20 00 or 7010xxxx, and another kind for anything else.',
  'allowed-other-domain': () =>
    'Only the municipality’s own mail domains can stand here. Write the whole address where a single one may stand.',
  'allowed-already': () => 'It stands on the list already.',
  'allowed-too-many': () => 'The list is full: there is room for 200. Take something off it first.',
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
  'step-changed': () =>
    'The course was moved to another step meanwhile. See where it stands now, and choose again.',
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
    'Somebody else promised it. On the card only the one responsible reports on it; the family coordinator can do so in the plan in Samlet.',
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
  'course-not-closed': () => 'The course is not closed.',
  'closing-day-outside': () => 'A course can be closed today or up to 31 days back, but not before it began.',
  'meetings-to-come': () => 'A meeting is booked and has not been held. Cancel it first.',
  'agreements-open': () =>
    'There are agreements that are not done. Look them through, and tick that they are handed on.',
  'retention-runs': () => 'The course is kept a little longer.',
  'retention-over': () =>
    'The day on which the course was to be erased has come. It cannot be reopened. Make a new course.',
  'not-journalised': () => 'The course is not erased before it is journalised in every department.',
  'group-day-past': () => 'The first day must come after today. Choose a later day.',
  'group-day-far': () => 'The first day must come within a year. Choose an earlier day.',
  'group-day-off': () => 'The first day is a holiday or in a weekend. Choose a working day.',
  'group-has-series': () =>
    'There is a series already. Let the new one begin after its last meeting, or end the old one first.',
  'group-not-chair': () => 'Only whoever calls the group can change it. Take the group over first.',
  'group-not-set-up': () => 'The group has not been set up yet. Say who is in it first.',
  'group-mail-twice': () => 'The same mail address stands there twice. Correct one of them.',
  'group-mail-outside': (detail) =>
    `${detail ?? 'The address'} is outside the municipality. The group is for its own employees.`,
  'no-hosting-team': () =>
    'The municipality has not chosen the team that holds the channels. Ask the IT administrator to choose it.',
  'not-in-hosting-team': () =>
    'Teams lets only members of the hosting team into the channel. Ask IT to add the person, and Samlet does the rest.',
  'channel-name-taken': () =>
    'The name is in use in Teams, by a channel that more people can read or by one that was deleted within 30 days. Restore it in Teams, or ask IT, and try again.',
  'bot-not-in-team': () =>
    'Samlet has not been added to the hosting team in Teams. Add the app to the team, and try again.',
  'bot-not-let-in': () => 'Teams did not let the bot in.',
  'document-not-made': () =>
    'The document could not be made. Nothing was sent. Try again, and tell IT if it goes on.',
}
