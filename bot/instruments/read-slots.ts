import type { Temporal } from 'temporal-polyfill'
import { slotsDue, type SlotDue } from '#shared/domain/instruments/due.ts'
import type { Tx } from '../storage/database.ts'
import { readFilled } from '../storage/scores.ts'
import { readTools } from '../storage/tools.ts'
import { municipalityOf } from '../storage/transaction.ts'

/** What is to be filled in of a course, and when: by ids, ages and days alone, so that nothing sealed is opened for a card. */
export async function readSlots(tx: Tx, courseId: string, today: Temporal.PlainDate): Promise<SlotDue[]> {
  const tools = await readTools(tx, courseId)
  if (!tools.some(({ id, on }) => on && id !== 'smiley')) return []
  const municipality_id = municipalityOf(tx)
  const members = await tx
    .selectFrom('family_member')
    .select(['id', 'role', 'birth_date as birthDate', 'joined_on as joinedOn'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .where('removed_on', 'is', null)
    .orderBy('position')
    .execute()
  const ties = await tx
    .selectFrom('family_tie')
    .select(['from_id as from', 'kinship', 'to_id as to'])
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .execute()
  return slotsDue(tools, { members, ties }, await readFilled(tx, courseId), today)
}
