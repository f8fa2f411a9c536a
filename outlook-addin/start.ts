import { ApiError, type Call } from '#shared/api/client.ts'
import { readInvitees, readMark as readMarkAt, readMeeting } from '#shared/api/meetings.ts'
import { meetingPlaces } from '#shared/domain/meeting/meeting-kind.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { meetingTypes } from '#shared/domain/meeting/meeting-types.ts'
import type { Meeting } from './booking.ts'
import { readMark, readSessionText, readTimes } from './host.ts'
import type { Marked } from './marked.ts'
import { readSession, type SessionBooking } from './session.ts'
import { sameSlot } from './when.ts'
import { firstWish, ownWish, type Slot, type Wish } from './wish.ts'

/** What the pane finds when it opens: a new appointment, a booking in hand, or a draft from another day. */
export type Start = {
  wish: Wish
  own: Slot | null
  /** Made once here; the same booking is led on with it whatever happens. */
  meetingId: string
  /** The meeting as the service knows it, when the item belongs to one that stands. */
  meeting: Meeting | null
  /** What the session is to remember of it, for the next time the pane opens. */
  inHand: SessionBooking | null
  /** What she let stand in that meeting's item, in an earlier pane of this window. */
  standing: string[]
  /** The mark that the item carries, and the course it belongs to. */
  marked: Marked
  /** `reopened`: the draft was found by its mark. `strange`: it belongs to a course she has no part in. */
  found: 'new' | 'going-on' | 'reopened' | 'strange'
}

export async function findStart(call: Call, now: string): Promise<Start> {
  const [times, session, mark] = await Promise.all([
    readTimes(),
    readSessionText().then(readSession),
    readMark(),
  ])
  const own = ownWish(now, times)
  const fresh: Start = {
    wish: firstWish(now, own),
    own,
    meetingId: session?.meetingId ?? crypto.randomUUID(),
    meeting: null,
    inHand: null,
    standing: session?.standing ?? [],
    marked: { mark, courseId: null },
    found: 'new',
  }
  if (session?.booking) return goOn(call, fresh, session.booking)
  if (mark) return reopen(call, fresh, mark)
  return fresh
}

/** After one that is off: what she let stand in that one stands in no other (decision 0025). */
const anotherMeeting = () => ({ meetingId: crypto.randomUUID(), standing: [] })

/** The pane was closed in the middle: the same wish and the same meeting id. A meeting the service never heard of was only wished. */
async function goOn(call: Call, fresh: Start, booking: SessionBooking): Promise<Start> {
  const { courseId, meetingId, start, end, room, contactIds } = booking
  const meeting = await unlessUnknown(call(readMeeting, { params: { courseId, meetingId }, body: {} }))
  const kept = meeting && { family: meeting.family, roomWish: meeting.roomWish, onTeams: meeting.onTeams }
  const slot = { start, end }
  // Another room may have been asked for it from the tab since: what is held is not asked for twice.
  const standing =
    meeting?.room && meeting.state !== 'declined' && sameSlot(meeting, slot) ? meeting.room : room
  const wish = { ...fresh.wish, ...kindIn(booking), ...kept, courseId, contactIds, slot, room: standing }
  const marked = await whose(call, fresh.marked.mark, meeting)
  if (meeting?.state === 'cancelled') return { ...fresh, ...anotherMeeting(), marked }
  return { ...fresh, wish, meetingId, meeting, inHand: booking, marked, found: 'going-on' }
}

/** The mark is that of the booking in hand, as a rule; a draft may have come with another. */
async function whose(call: Call, mark: string | null, meeting: Meeting | null): Promise<Marked> {
  if (mark === null || mark === meeting?.invitation.mark) return { mark, courseId: meeting?.courseId ?? null }
  const marked = await unlessUnknown(call(readMarkAt, { params: { mark }, body: {} }))
  return { mark, courseId: marked?.courseId ?? null }
}

/** A draft that carries our mark and has lost its session: the service says what it belongs to. */
async function reopen(call: Call, unmarked: Start, mark: string): Promise<Start> {
  const marked = await unlessUnknown(call(readMarkAt, { params: { mark }, body: {} }))
  if (!marked) return { ...unmarked, found: 'strange' }
  const fresh = { ...unmarked, marked: { mark, courseId: marked.courseId } }
  const params = { courseId: marked.courseId, meetingId: marked.meetingId }
  const [meeting, { invitees }] = await Promise.all([
    call(readMeeting, { params, body: {} }),
    call(readInvitees, { params, body: {} }),
  ])
  if (meeting.state === 'cancelled')
    return {
      ...fresh,
      ...anotherMeeting(),
      wish: { ...fresh.wish, courseId: marked.courseId },
      found: 'reopened',
    }
  const invited = meeting.invitation.attendees.map((one) => one.mail)
  const contactIds = invitees
    .filter((one) => one.mail && invited.includes(one.mail))
    .map((one) => one.contactId)
  const { type, place, start, end, room, family, roomWish, onTeams } = meeting
  const wish = {
    ...fresh.wish,
    family,
    roomWish,
    onTeams,
    ...kindIn(meeting),
    courseId: marked.courseId,
    contactIds,
    slot: { start, end },
    room,
  }
  const inHand = { ...params, type, place, start, end, room, contactIds }
  return { ...fresh, wish, meetingId: marked.meetingId, meeting, inHand, found: 'reopened' }
}

/** A type that the pane does not know is booked as the one it begins with. */
function kindIn(said: { type: string; place: string }): Pick<Wish, 'type' | 'place'> {
  const type = meetingTypes.find((one) => one === said.type) ?? 'networkMeeting'
  return { type, place: meetingPlaces.find((one) => one === said.place) ?? kindOf(type).place }
}

async function unlessUnknown<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}
