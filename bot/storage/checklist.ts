import type { Temporal } from 'temporal-polyfill'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

type OfMeeting = { courseId: string; meetingId: string }
export type NewChecklist = OfMeeting & { items: readonly { item: string; due: Temporal.PlainDate | null }[] }

/** The drejebog of one meeting (D-01 … D-13). What is there already stands. */
export async function insertChecklist(tx: Tx, { courseId, meetingId, items }: NewChecklist): Promise<void> {
  if (items.length === 0) return
  const common = { municipality_id: municipalityOf(tx), course_id: courseId, meeting_id: meetingId }
  await tx
    .insertInto('checklist')
    .values(items.map(({ item, due }) => ({ ...common, item, due_on: due?.toString() ?? null })))
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'course_id', 'meeting_id', 'item']).doNothing(),
    )
    .execute()
}

/** "Dato/udført af": ticked with a date and a person, or open again with neither. @returns false when there is no such item */
export async function tickItem(
  tx: Tx,
  { courseId, meetingId, item, done }: OfMeeting & { item: string; done: { on: string; by: string } | null },
): Promise<boolean> {
  const ticked = await tx
    .updateTable('checklist')
    .set({ done_on: done?.on ?? null, done_by: done?.by ?? null })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .where('item', '=', item)
    .executeTakeFirst()
  return ticked.numUpdatedRows > 0n
}

/** The meeting has another day: what is not done is due with it. */
export async function moveChecklist(tx: Tx, { courseId, meetingId, items }: NewChecklist): Promise<void> {
  for (const { item, due } of items)
    await tx
      .updateTable('checklist')
      .set({ due_on: due?.toString() ?? null })
      .where('municipality_id', '=', municipalityOf(tx))
      .where('course_id', '=', courseId)
      .where('meeting_id', '=', meetingId)
      .where('item', '=', item)
      .where('done_on', 'is', null)
      .execute()
}
