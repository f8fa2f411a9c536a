import type { About } from '../meeting-parts.ts'

/** F-AGENDA-1 and F-AGENDA-2: all that an agenda may show its reader, out of his own reading of the course and of the agenda. */
export type AgendaView = About & {
  /** "Udkast" or "Endelig" */
  state: string
  /** "Familien Storm"; '' when he may not know. */
  family: string
  purpose: string
  /** Row by row of the template's table (O-48 is one of them). `reached` is '' for whoever comes as a private person. */
  people: readonly { group: string; name: string; reached: string }[]
  /** What to think of before the meeting; none for the family, who has been asked in Møde 2, nor for whom it knows. */
  preparation: readonly { heading: string; questions: readonly string[] }[]
  /** What is another than in the one that he has; none when it is the first. */
  news: readonly string[]
  items: readonly { what: string; who: string; minutes: string }[]
}
