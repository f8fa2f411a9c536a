import type { Tx } from './database.ts'
import { derivedId } from './derived-id.ts'
import { readFollowed, readMeetingRow, type StoredMeeting } from './meetings.ts'
import { municipalityOf } from './transaction.ts'

export type NextMeeting = {
  /** What the next wish from a card is called: the same press, twice or on two cards, is one meeting. */
  id: string
  /** The one that a card has asked for, and that is not off. */
  asked: StoredMeeting | null
  /** The one that is booked after it, from wherever (T-14). */
  booked: StoredMeeting | null
}

/** How far the network meeting after this one has come. */
export async function readNextMeeting(
  tx: Tx,
  { courseId, meetingId }: { courseId: string; meetingId: string },
): Promise<NextMeeting> {
  const settled = await tx
    .selectFrom('deadline')
    .select('settled_by')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .where('rule', '=', 'T-14')
    .executeTakeFirst()
  const booked = settled?.settled_by ? await readMeetingRow(tx, settled.settled_by) : null
  // One that is off stays off: wished again, it is another meeting.
  for (let n = 0; ; n++) {
    const id = nextMeetingId(meetingId, n)
    const asked = await readMeetingRow(tx, id)
    if (asked?.state !== 'cancelled') return { id, asked, booked }
  }
}

/** The network meetings that cards have asked for, and that another one was booked before (T-14): nobody is to be invited to two. */
export async function overtakenMeetings(tx: Tx, courseId: string): Promise<StoredMeeting[]> {
  const settled = await tx
    .selectFrom('deadline')
    .select(['meeting_id', 'settled_by'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('rule', '=', 'T-14')
    .where('settled_by', 'is not', null)
    .orderBy('meeting_id')
    .execute()
  const overtaken: StoredMeeting[] = []
  for (const { meeting_id: meetingId, settled_by } of settled) {
    const { asked } = await readNextMeeting(tx, { courseId, meetingId })
    const stands = asked !== null && asked.state !== 'booked' && asked.cycleId === null
    if (stands && asked.id !== settled_by) overtaken.push(asked)
  }
  return overtaken
}

/** The network meetings that cards have asked for and that are not booked; one that a pane has made part of a cycle is hers to finish there. */
export async function askedMeetings(tx: Tx, courseId: string): Promise<StoredMeeting[]> {
  const meetings: StoredMeeting[] = []
  for (const { id: meetingId } of await readFollowed(tx, courseId)) {
    const { asked } = await readNextMeeting(tx, { courseId, meetingId })
    if (asked && asked.state !== 'booked' && asked.cycleId === null) meetings.push(asked)
  }
  return meetings
}

const nextMeetingId = (meetingId: string, n: number): string => derivedId(`next:${meetingId}:${n}`)
