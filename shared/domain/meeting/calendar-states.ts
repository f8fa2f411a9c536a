/** How somebody's calendar is while a meeting is. `unknown`: Microsoft 365 knows no such mailbox. */
export const calendarStates = ['free', 'busy', 'unknown'] as const
export type CalendarState = (typeof calendarStates)[number]
