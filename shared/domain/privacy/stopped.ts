import { findingKinds, type FindingKind } from './finding.ts'

/** Where in a card, a mail or an answer something stood. */
export const outgoingPlaces = ['heading', 'line', 'button', 'subject', 'body', 'attachment'] as const
export type OutgoingPlace = (typeof outgoingPlaces)[number]

/** What kept a message back: the kind of thing and where it stood, never the words. */
export type Stopped = { place: OutgoingPlace; kind: FindingKind }

const begins = 'message-stopped'

/** As the timeline keeps it: `message-stopped line known-term`. */
export const writeStopped = ({ place, kind }: Stopped): string => `${begins} ${place} ${kind}`

/** Null when it tells of something else. */
export function readStopped(text: string | null): Stopped | null {
  const [what, place, kind] = text?.split(' ') ?? []
  const known = outgoingPlaces.find((one) => one === place)
  const found = findingKinds.find((one) => one === kind)
  return what === begins && known && found ? { place: known, kind: found } : null
}
