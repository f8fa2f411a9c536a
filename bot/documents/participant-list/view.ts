import type { About, Attending } from '../meeting-parts.ts'

/** F-PART-1, out of the reader's own reading. Nobody's private telephone or mail: the family's columns do not exist. */
export type ParticipantListView = About & {
  adults: readonly string[]
  /** Who leads the meeting (O-48); null while nobody is chosen, or he may not know of him. */
  leader: Attending | null
  participants: readonly Attending[]
}
