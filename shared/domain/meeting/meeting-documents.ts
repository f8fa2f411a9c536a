/** What is brought to a meeting or written at it, by the catalogue's ids (chapter 4). */
export const meetingDocuments = [
  'F-NOTE-PHONE-1',
  'F-GUIDE-PHONE-1',
  'F-NOTE-SCREEN-1',
  'F-GUIDE-SCREEN-1',
  'F-GUIDE-M1-1',
  'F-NOTE-PREP-1',
  'F-GUIDE-PREP-1',
  'F-CHECK-2',
  'F-MINUTES-1',
  'F-MINUTES-2',
  'F-MINUTES-3',
  'F-AGENDA-1',
  'F-PART-1',
  'F-PLAN-1',
  'F-PLAN-3',
  'F-PLAN-4',
  'F-EVAL-1',
  'F-AFTER-1',
  'F-ACCOMP-1',
  'F-BOARD-1',
] as const
export type MeetingDocument = (typeof meetingDocuments)[number]
