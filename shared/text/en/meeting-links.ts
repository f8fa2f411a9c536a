import type { meetingLinks as da } from '../da/meeting-links.ts'

export const meetingLinks: typeof da = {
  links: 'Meetings you can change',
  link: (what, when) => `Move or cancel ${what.toLowerCase()} ${when}`,
  unfinishedLink: (what: string, when: string) =>
    `Booking not finished: ${what.toLocaleLowerCase('en')} ${when}`,
}
