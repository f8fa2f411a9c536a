import type { glass as da } from '../da/glass.ts'

export const glass: typeof da = {
  heading: 'Open a course by emergency access',
  intro:
    'A course is closed to everybody who is not in it. As a leader you can open it when it is urgent and cannot wait for the family coordinator.',
  happens: 'What happens when you open it',
  follows: (hours) => [
    `You can read the whole course for ${hours} hours. You do not see CPR numbers, and you cannot change anything.`,
    'The family coordinator is told in Teams at once and can read your reason.',
    'The log says that you opened the course, and what you saw. The family may see the log.',
    `After ${hours} hours it closes by itself.`,
  ],
  reference: 'The reference of the course',
  referenceHint: 'As NM-2026-0412. It stands in invitations and in messages from Samlet.',
  referenceMissing: 'Write the reference of the course.',
  onTheWay: 'You are opening the course that you were on your way into.',
  reason: 'Why do you need to see the course?',
  reasonHint: (least, most) => `Between ${least} and ${most} characters.`,
  open: (hours) => `Open the course for ${hours} hours`,
  unknown: 'There is no course with that reference. See whether it is written correctly.',
  leadersOnly:
    'Only a leader can open a course by emergency access. Ask the family coordinator or your leader.',
  strip: (until) =>
    `You have opened the course by emergency access. It closes by itself ${until}. Nothing can be changed.`,
  openings: 'Opened by emergency access',
  isOpen: (leader, at, until) => `${leader} opened the course ${at} and can read it until ${until}.`,
  wasOpen: (leader, at, until) => `${leader} opened the course ${at}. It closed again ${until}.`,
  why: (reason) => `Reason: “${reason}”`,
}
