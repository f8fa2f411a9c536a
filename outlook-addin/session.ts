/**
 * What pane and send handler share while the coordinator composes, in the item's session data: it ends with the
 * window and never reaches the saved item. The item itself carries only `samletMark`, an opaque id.
 */
export type Session = {
  /** The item's mark when the terms are those of its course; null when it has none, or when they are another's. */
  mark: string | null
  /** Known terms of the course, in clear: she may see them; hashes of names are guessable (architecture). */
  terms: string[]
  /** What may stand there although it resembles a term: colleagues invited, rooms. */
  allowed: string[]
  /** The meeting that the item is of, or will be; null from a pane that did not say. */
  meetingId: string | null
  /** What she let stand in this meeting's item, as it reads. It excuses only what may be let stand (decision 0012). */
  standing: string[]
  /** What the pane last saw, and whether it was clean; null before it has looked. */
  verdict: { digest: string; clean: boolean } | null
  /** Digests of the item as the pane saw it clean before, with the same terms: she may go back to what stood there. */
  cleanBefore: string[]
  /** The booking in hand, so that a reloaded pane goes on with the same one. */
  booking: SessionBooking | null
}
export type SessionBooking = {
  /** A meeting type, as whoever wrote it spelt it. */
  type: string
  /** Where it is held, likewise. */
  place: string
  courseId: string
  meetingId: string
  start: string
  end: string
  /** Null where none is needed. */
  room: { mail: string; name: string } | null
  contactIds: string[]
}

export const sessionKey = 'samlet'
/** Outlook's code for session data that was never set. */
export const noSuchKey = 9050

/** Reads session data that anybody with the item open could have written; null when it is none of ours. */
export function readSession(text: unknown): Session | null {
  if (typeof text !== 'string') return null
  let data: unknown = null
  try {
    data = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (!isRecord(data) || !isStrings(data['terms'])) return null
  const session: Session = {
    mark: null,
    terms: data['terms'],
    allowed: [],
    meetingId: null,
    standing: [],
    verdict: null,
    cleanBefore: [],
    booking: null,
  }
  if (typeof data['mark'] === 'string') session.mark = data['mark']
  if (isStrings(data['allowed'])) session.allowed = data['allowed']
  if (typeof data['meetingId'] === 'string') session.meetingId = data['meetingId']
  if (isStrings(data['standing'])) session.standing = data['standing']
  const verdict = data['verdict']
  if (isRecord(verdict) && typeof verdict['digest'] === 'string' && typeof verdict['clean'] === 'boolean') {
    session.verdict = { digest: verdict['digest'], clean: verdict['clean'] }
  }
  if (isStrings(data['cleanBefore'])) session.cleanBefore = data['cleanBefore']
  if (isBooking(data['booking'])) session.booking = data['booking']
  return session
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isBooking(value: unknown): value is SessionBooking {
  if (!isRecord(value)) return false
  const room = value['room']
  if (room !== null && !(isRecord(room) && isStrings([room['mail'], room['name']]))) return false
  const texts = [
    value['type'],
    value['place'],
    value['courseId'],
    value['meetingId'],
    value['start'],
    value['end'],
  ]
  return isStrings(texts) && isStrings(value['contactIds'])
}
