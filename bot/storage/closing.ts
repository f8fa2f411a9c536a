import type { Temporal } from 'temporal-polyfill'
import type { Ending } from '#shared/domain/course/closing.ts'
import { asShown, channelItem, journalsOf, type ClosingItem } from '#shared/domain/course/closing-items.ts'
import type { JournalSystem } from '#shared/domain/course/journal.ts'
import { channelOfCourse } from './channels.ts'
import type { Tx } from './database.ts'
import { houseIn } from './house.ts'
import { municipalityOf } from './transaction.ts'

export type ClosingTick = {
  item: ClosingItem
  doneOn: string | null
  doneBy: string | null
  /** Where it was filed, where that was asked. */
  system: JournalSystem | null
}

/** What the items are of: the closing, or a version of the plan. */
const closing = 'closing'

/** What closing the course will leave to see to. Whoever has left the map took part all the same: his department has a journal. */
export async function itemsOf(tx: Tx, courseId: string): Promise<ClosingItem[]> {
  const named = (table: 'contact' | 'consent') =>
    tx
      .selectFrom(table)
      .select('department')
      .distinct()
      .where('municipality_id', '=', municipalityOf(tx))
      .where('course_id', '=', courseId)
      .execute()
  const { departments } = await houseIn(tx)
  const journals = journalsOf([...(await named('contact')), ...(await named('consent'))], departments)
  const channel = await channelOfCourse(tx, courseId)
  return channel && !channel.teamId ? [...journals, channelItem] : journals
}

type Closing = {
  courseId: string
  on: Temporal.PlainDate
  because: Ending
  eraseOn: Temporal.PlainDate
  items: readonly ClosingItem[]
}

export async function storeClosing(
  tx: Tx,
  { courseId, on, because, eraseOn, items }: Closing,
): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .updateTable('course')
    .set({ closed_on: on.toString(), closed_because: because, erase_on: eraseOn.toString() })
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .execute()
  await tx
    .insertInto('closing_item')
    .values(items.map((item) => ({ municipality_id, course_id: courseId, item })))
    .execute()
}

/** The course is open again; nothing of its closing is left but the line on the timeline. */
export async function storeReopening(tx: Tx, courseId: string): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .updateTable('course')
    .set({ closed_on: null, closed_because: null, erase_on: null })
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .execute()
  await tx
    .deleteFrom('closing_item')
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .where('occasion', '=', closing)
    .execute()
}

/** @returns false when it stood so already, or is no item of this course */
export async function tickClosingItem(
  tx: Tx,
  {
    courseId,
    item,
    done,
    occasion = closing,
  }: {
    courseId: string
    item: ClosingItem
    done: { on: string; by: string; system?: JournalSystem } | null
    occasion?: string
  },
): Promise<boolean> {
  const ticked = await tx
    .updateTable('closing_item')
    .set({ done_on: done?.on ?? null, done_by: done?.by ?? null, system: done?.system ?? null })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('occasion', '=', occasion)
    .where('item', '=', item)
    .where('done_on', done ? 'is' : 'is not', null)
    .executeTakeFirst()
  return ticked.numUpdatedRows > 0n
}

export type StoredClosing = { because: Ending; ticks: ClosingTick[] }

/** Null when the course is open, or not to be seen. */
export async function readClosing(tx: Tx, courseId: string): Promise<StoredClosing | null> {
  const course = await tx
    .selectFrom('course')
    .select('closed_because')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .where('closed_on', 'is not', null)
    .executeTakeFirst()
  if (!course?.closed_because) return null
  return { because: course.closed_because, ticks: await ticksOf(tx, courseId, closing) }
}

/** The items of the closing or of a plan, in the order in which they are shown. */
export async function ticksOf(tx: Tx, courseId: string, occasion: string): Promise<ClosingTick[]> {
  const rows = await tx
    .selectFrom('closing_item as i')
    .leftJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'i.municipality_id').onRef('s.id', '=', 'i.done_by'),
    )
    .select(['i.item', 'i.done_on', 'i.system', 's.name'])
    .where('i.municipality_id', '=', municipalityOf(tx))
    .where('i.course_id', '=', courseId)
    .where('i.occasion', '=', occasion)
    .execute()
  const shown = asShown((await houseIn(tx)).departments)
  return rows
    .map(({ item, done_on, system, name }) => ({ item, doneOn: done_on, doneBy: name, system }))
    .toSorted((a, b) => shown(a.item, b.item))
}

export type ClosedCourse = {
  id: string
  reference: string
  coordinatorId: string
  closedOn: string
  eraseOn: string
  /** How many journals nobody has confirmed. */
  waiting: number
}

/** Closed courses that go on that day or before it. As the service. */
export async function closedCourses(tx: Tx, until: Temporal.PlainDate): Promise<ClosedCourse[]> {
  const rows = await tx
    .selectFrom('course as c')
    .select(['c.id', 'c.reference', 'c.coordinator_id', 'c.closed_on', 'c.erase_on'])
    .select((eb) =>
      eb
        .selectFrom('closing_item as i')
        .select(eb.fn.countAll<string>().as('waiting'))
        .whereRef('i.municipality_id', '=', 'c.municipality_id')
        .whereRef('i.course_id', '=', 'c.id')
        .where('i.done_on', 'is', null)
        .where('i.occasion', '=', closing)
        .where('i.item', '!=', channelItem)
        .as('waiting'),
    )
    .where('c.municipality_id', '=', municipalityOf(tx))
    .where('c.closed_on', 'is not', null)
    .where('c.erase_on', '<=', until.toString())
    .orderBy('c.erase_on')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    coordinatorId: row.coordinator_id,
    closedOn: row.closed_on!,
    eraseOn: row.erase_on!,
    waiting: Number(row.waiting),
  }))
}
