import { localDate } from '#shared/domain/calendar/zone.ts'
import type { ClosingItem } from '#shared/domain/course/closing-items.ts'
import { mayConfirm, type JournalSystem } from '#shared/domain/course/journal.ts'
import { courseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readJournals, storeConfirmed } from '../storage/journals.ts'
import { versionThatHolds } from '../storage/plans.ts'
import { lockCourse } from '../storage/revision.ts'
import type { Acting } from '../world.ts'

/** `version` is the plan's that he was shown, and has filed. */
type Wish = { courseId: string; version: string; item: ClosingItem; system: JournalSystem | null }

/**
 * A department has filed the plan that holds in its own system, or takes that back; in the tab or on the card. Done twice it is
 * done once.
 * @throws Refused 409 `journal-of-another`, or `journal-plan-changed` when another version holds by now; 404 when the plan has no such journal
 */
export async function confirmJournal(
  world: Acting,
  actor: Actor,
  { courseId, version, item, system }: Wish,
): Promise<void> {
  const { course, role } = await courseFor(world, actor, courseId, 'view journal', 'journal-confirming')
  if (!mayConfirm(item, { staffId: actor.id, role }, course)) throw new Refused(409, 'journal-of-another')
  const at = world.clock.now()
  await world.db.as(actor, async (tx) => {
    await lockCourse(tx, courseId)
    const holds = await versionThatHolds(tx, courseId)
    if (holds === null) throw new Refused(404, 'not-found')
    if (holds !== version) throw new Refused(409, 'journal-plan-changed')
    if (!(await readJournals(tx, courseId, version)).some((one) => one.item === item))
      throw new Refused(404, 'not-found')
    const done = system && { on: localDate(at).toString(), by: actor.id, system }
    if (!(await storeConfirmed(tx, { courseId, version, item, done }))) return
    const stamp = `${item}:${at.epochMilliseconds}`
    await cardsChanged(tx, world.outbox, { courseId, subjects: ['journal-due'], stamp, at })
    await appendAuditIn(tx, {
      at,
      actor: actor.id,
      action: done ? 'journal-confirmed' : 'journal-taken-back',
      courseId,
      subject: item,
      about: [],
      to: null,
    })
  })
}
