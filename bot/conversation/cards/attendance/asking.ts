/** The cards on which it is asked, or followed up, who comes to a meeting. */
export const askingSubjects = ['meeting-booked', 'meeting-moved', 'absence', 'absence-taken-back'] as const
export type AskingSubject = (typeof askingSubjects)[number]
