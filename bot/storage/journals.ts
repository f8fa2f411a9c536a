import type { ClosingItem } from '#shared/domain/course/closing-items.ts'
import { channelItem } from '#shared/domain/course/closing-items.ts'
import type { JournalSystem } from '#shared/domain/course/journal.ts'
import { itemsOf, ticksOf, tickClosingItem, type ClosingTick } from './closing.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** A plan that is published is journalised as a course that is closed: the same items, of its version. In the transaction that publishes. */
export async function openJournals(tx: Tx, courseId: string, version: string): Promise<void> {
  const items = (await itemsOf(tx, courseId)).filter((item) => item !== channelItem)
  const of = { municipality_id: municipalityOf(tx), course_id: courseId, occasion: version }
  await tx
    .insertInto('closing_item')
    .values(items.map((item) => ({ ...of, item })))
    .execute()
}

/** Of that version of the plan, in the order in which closing shows them. */
export const readJournals = (tx: Tx, courseId: string, version: string): Promise<ClosingTick[]> =>
  ticksOf(tx, courseId, version)

type Confirmed = {
  courseId: string
  version: string
  item: ClosingItem
  done: { on: string; by: string; system: JournalSystem } | null
}

/** @returns false when it stood so already, or is no item of this plan */
export const storeConfirmed = (tx: Tx, { version, ...tick }: Confirmed): Promise<boolean> =>
  tickClosingItem(tx, { ...tick, occasion: version })
