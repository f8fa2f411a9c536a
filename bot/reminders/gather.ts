import type { Temporal } from 'temporal-polyfill'
import {
  comeTogether,
  isOverdue,
  isWeeklySubject,
  lineSubjects,
  mayBeLine,
  weeklySubjects,
  weekOf,
} from '#shared/domain/course/gathering.ts'
import type { CardView } from '../conversation/cards/card-view.ts'
import { drawCard } from '../conversation/cards/draw-card.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import type { Tx } from '../storage/database.ts'
import {
  countOverdueBeside,
  gatherWeek,
  isWeekly,
  leaseBeside,
  overdueForSeveral,
} from '../storage/gathering.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { addresseeOf } from './addressee.ts'
import type { Deciding, Delivery } from './delivery.ts'
import { divide } from './hand-on.ts'
import { isSettled } from './is-settled.ts'
import { mayBeTold } from './may-be-told.ts'
import { mayLeave } from './may-leave.ts'

/** A due row, and what its card shows at this moment. */
export type Wanted = { row: DueRow; view: CardView }
/** `weekly`: she has chosen it; otherwise they were held up. */
export type Gathered = { weekly: boolean; others: Wanted[] }

/**
 * What goes out in one card with this one: the week of whoever has chosen it, or everything that was held up while Samlet or Teams was away,
 * when it is much: one digest, not forty cards (decision 0020). Leases the others; what of them is not wanted any more ends here.
 */
export async function gather(tx: Tx, world: Deciding, row: DueRow, now: Temporal.Instant): Promise<Gathered> {
  const nobody = { weekly: false, others: [] }
  if (!mayBeLine(row.subject)) return nobody
  const weekly =
    isWeeklySubject(row.subject) &&
    row.dueAt.equals(weekOf(row.dueAt).from) &&
    isPerson(row) &&
    (await isWeekly(tx, row.audience))
  const heldUp = isOverdue(row.dueAt, now) && comeTogether(1 + (await countOverdueBeside(tx, row, now)))
  if (!weekly && !heldUp) return nobody
  const others: Wanted[] = []
  for (const other of await leaseBeside(tx, row, now, weekly ? weeklySubjects : lineSubjects)) {
    const view = await readCardView(tx, other, now, world.vault)
    if (!view || isSettled(view)) await world.outbox.close(tx, other.id, 'dropped', 'not-wanted')
    else if (!(await mayBeTold(tx, world, other)))
      await world.outbox.close(tx, other.id, 'dropped', 'not-on-team')
    else if (await mayLeave(tx, world, other, drawCard(view, world.settings.teamsAppId)))
      others.push({ row: other, view })
  }
  return { weekly, others }
}

const isPerson = ({ audience }: DueRow) => audience !== 'team' && audience !== 'leaders'

/** Before what is due is looked at: the week is gathered, and what was held up for several stands with each of them. */
export async function gatherDue(world: Delivery): Promise<void> {
  const { db, clock, outbox } = world
  await db.asService(async (tx) => {
    const now = clock.now()
    await gatherWeek(tx, now)
    for (const row of await overdueForSeveral(tx, now)) {
      const addressee = await addresseeOf(tx, row)
      if (addressee.to === 'each') await divide(tx, outbox, row, addressee.staffIds)
    }
  })
}
