import type { meetingDocuments as da } from '../da/meeting-documents.ts'

export const meetingDocuments: typeof da = {
  'F-NOTE-PHONE-1': 'the telephone note',
  'F-GUIDE-PHONE-1': 'the guide to the telephone talk',
  'F-NOTE-SCREEN-1': 'the screening note',
  'F-GUIDE-SCREEN-1': 'the guide to the screening',
  'F-GUIDE-M1-1': 'the guide to Møde 1, which is its minutes',
  'F-NOTE-PREP-1': 'the note of Møde 2',
  'F-GUIDE-PREP-1': 'the guide to Møde 2',
  'F-CHECK-2': 'the checklist for the pre-meeting',
  'F-MINUTES-1': 'the minutes',
  'F-MINUTES-2': 'the minutes of the family meeting',
  'F-MINUTES-3': 'the minutes of the work meeting',
  'F-AGENDA-1': 'the agenda',
  'F-PART-1': 'the list of participants',
  'F-PLAN-1': 'the family’s plan',
  'F-PLAN-3': 'the family’s development plan',
  'F-PLAN-4': 'One Plan',
  'F-EVAL-1': 'the evaluation with the meeting leader',
  'F-AFTER-1': 'the minutes of the after-meeting',
  'F-ACCOMP-1': 'the form for accompaniment',
  'F-BOARD-1': 'the board of the meeting',
}
