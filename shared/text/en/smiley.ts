import type { Face } from '#shared/domain/instruments/smiley.ts'
import type { smiley as original } from '../da/smiley.ts'

const faces: Record<Face, string> = { 1: 'Very bad', 2: 'Bad', 3: 'In between', 4: 'Good', 5: 'Very good' }

export const smiley: typeof original = {
  faces,
  heading: 'What the family said of the meetings',
  intro:
    'At the end of the meeting the adults and the young people from 15 each say how it was. No employee can answer for them or change an answer.',
  of: (when) => `The meeting ${when}`,
  noMeetings: 'There is no meeting to answer about right now.',
  noAnswers: 'Nobody has answered yet.',
  numbers: (answers, mean) =>
    `${answers === 1 ? '1 has answered' : `${answers} have answered`}${mean === null ? '' : `. On average: ${faces[mean]} (${mean} of 5)`}`,
  said: (name, face) => `${name}: ${faces[face]} (${face} of 5)`,
  waiting: 'Fetching what the family said …',
  handOver: 'Hand the tablet over',
  handTo: (name) => `Hand the tablet over to ${name}`,
  handing: 'Making the tablet ready …',
  before:
    'The page opens in a window of its own and can be used for 30 minutes. It shows the question alone. Lock the tablet to the page before you hand it over (on iPad: Guided Access): Teams is still signed in as you.',
  handed: {
    heading: 'The tablet is handed over',
    what: (name) => `${name} is answering in a separate window. The course is covered here.`,
    lock: 'Samlet cannot lock the tablet. Teams is still signed in as you, and only the lock of the tablet (on iPad: Guided Access) keeps the course shut to others.',
    notOpened: 'Did the window not open? Then open it here:',
    open: 'Open the question',
    back: 'I have the tablet back',
  },
  page: {
    title: 'How was the meeting?',
    for: (name) => `For ${name}`,
    question: 'How was the meeting for you?',
    hint: 'Choose the face that fits best. Nobody can change your answer afterwards. It stands with your name for the family coordinator and those on the team whom the family has said yes to. The others see numbers alone.',
    comment: 'Would you like to say more? (you need not)',
    commentHint:
      'Your family coordinator can read it. Others on the team can only if the family has said yes to it.',
    send: 'Send my answer',
    sending: 'Sending …',
    choose: 'Choose a face first.',
    thanks: 'Thank you for your answer',
    giveBack: 'Please hand the tablet back.',
    waiting: 'One moment …',
    again: 'Try again',
  },
  card: {
    notHere: 'Not shown here. Open the course to see it',
    answers: (answers) => (answers === 1 ? '1 has answered' : `${answers} have answered`),
    mean: (mean) =>
      mean === null ? 'Shown when at least three have answered' : `${faces[mean]} (${mean} of 5)`,
  },
}
