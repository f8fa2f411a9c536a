import { Temporal } from 'temporal-polyfill'
import {
  asItStands,
  type AnswerWay,
  type Attendance,
  type Following,
  type Saying,
} from '#shared/domain/meeting/attendance.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** One of those invited, and what is known of his answer. `outlook`: what Outlook last said and was taken up. */
export type StoredAttendance = Attendance & {
  at: Temporal.Instant | null
  way: AnswerWay | null
  outlook: string | null
  /** Since when the meeting is at its time; null while it was not moved. */
  movedAt: Temporal.Instant | null
}

/** Those without whom it can be held: they come if they can. */
export async function readWelcome(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await readAttendances(tx, meetingId)
  return rows.flatMap(({ contactId, welcome }) => (welcome ? [contactId] : []))
}

/** Everybody invited to the meeting as his answer stands now, in the order of their ids. */
export async function readAttendances(tx: Tx, meetingId: string): Promise<StoredAttendance[]> {
  const rows = await tx
    .selectFrom('meeting_participant as p')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipality_id', '=', 'p.municipality_id').onRef('m.id', '=', 'p.meeting_id'),
    )
    .leftJoin('meeting_answer as a', (join) =>
      join
        .onRef('a.municipality_id', '=', 'p.municipality_id')
        .onRef('a.meeting_id', '=', 'p.meeting_id')
        .onRef('a.contact_id', '=', 'p.contact_id'),
    )
    .select([
      'p.contact_id',
      'p.welcome',
      'a.answer',
      'a.substitute_id',
      'a.followed',
      'a.said_at',
      'a.way',
      'a.outlook_answer',
      'm.moved_at',
    ])
    .where('p.municipality_id', '=', municipalityOf(tx))
    .where('p.meeting_id', '=', meetingId)
    .orderBy('p.contact_id')
    .execute()
  return asItStands(
    rows.map((row) => ({
      contactId: row.contact_id,
      welcome: row.welcome,
      answer: row.answer,
      substituteId: row.substitute_id,
      followed: row.followed,
      at: row.said_at && instantOf(row.said_at),
      way: row.way,
      outlook: row.outlook_answer,
      movedAt: row.moved_at && instantOf(row.moved_at),
    })),
  )
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())

type Of = { courseId: string; meetingId: string; contactId: string }

/** What is said now takes the place of what was said before; whatever was decided about that is open again. */
export async function storeAnswer(
  tx: Tx,
  { courseId, meetingId, contactId }: Of,
  { answer, substituteId, at, by, way }: Saying & { at: Temporal.Instant; by: string | null; way: AnswerWay },
  outlook?: string,
): Promise<void> {
  const said = {
    answer,
    substitute_id: answer === 'absent' ? substituteId : null,
    said_at: at.toString(),
    said_by: by,
    way,
    followed: null,
    ...(outlook === undefined ? {} : { outlook_answer: outlook }),
  }
  await tx
    .insertInto('meeting_answer')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      meeting_id: meetingId,
      contact_id: contactId,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'meeting_id', 'contact_id']).doUpdateSet(said),
    )
    .execute()
}

/** What Outlook says is known already: it is not taken up again. */
export async function rememberOutlook(
  tx: Tx,
  { meetingId, contactId }: Omit<Of, 'courseId'>,
  outlook: string,
): Promise<void> {
  await answersOf(tx, meetingId)
    .set({ outlook_answer: outlook })
    .where('contact_id', '=', contactId)
    .execute()
}

export async function storeFollowing(
  tx: Tx,
  { meetingId, contactId }: Omit<Of, 'courseId'>,
  following: Following,
): Promise<void> {
  await answersOf(tx, meetingId).set({ followed: following }).where('contact_id', '=', contactId).execute()
}

/** Can the meeting be held without this one? */
export async function storeWelcome(
  tx: Tx,
  { meetingId, contactId }: Omit<Of, 'courseId'>,
  welcome: boolean,
): Promise<void> {
  await tx
    .updateTable('meeting_participant')
    .set({ welcome })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('contact_id', '=', contactId)
    .execute()
}

/** The meeting is at another time: everybody is asked anew. */
export async function forgetAnswers(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .deleteFrom('meeting_answer')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .execute()
}

const answersOf = (tx: Tx, meetingId: string) =>
  tx
    .updateTable('meeting_answer')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
