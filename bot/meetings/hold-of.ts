import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import type { Meeting } from '#shared/domain/meeting/meeting.ts'
import type { AskedRoom, Microsoft365, Span } from '../ports/microsoft365.ts'

type Placed = Span & Pick<Meeting, 'type' | 'room'>

/** From when until when a room is kept for a meeting: with the margins of its type (T-10, O-01). */
export function holdSpan({ type, start, end }: Span & Pick<Meeting, 'type'>): Span {
  const { margin } = kindOf(type)
  return { start: start.subtract({ minutes: margin.before }), end: end.add({ minutes: margin.after }) }
}

/** The room that is kept for it, to ask what it says. */
export const askedRoom = (meeting: Placed, holdId: string): AskedRoom => ({
  holdId,
  mail: meeting.room?.mail ?? '',
  span: holdSpan(meeting),
})

/** The room's own event. What stands in it is read on the room's door. */
export function holdOf(
  meeting: Placed,
  key: string,
  reference: string,
): Parameters<Microsoft365['holdRoom']>[0] {
  return { key, room: meeting.room!, span: holdSpan(meeting), subject: `Lokale til møde – ref. ${reference}` }
}
