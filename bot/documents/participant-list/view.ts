import type { About, Attending } from '../meeting-parts.ts'

/** F-PART-1, out of the reader's own reading. Nobody's private telephone or mail: the family's columns do not exist. */
export type ParticipantListView = About & {
  adults: readonly string[]
  participants: readonly Attending[]
}
