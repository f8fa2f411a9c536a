import { sql } from 'kysely'
import type { Logger } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { settleCourse } from '../consent/settle-course.ts'
import { whatFollows } from '../letters/what-follows.ts'
import { trace } from '../http/errors.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { lockCourse } from '../storage/revision.ts'
import { keepUnsettled, markSettled, readSettled } from '../storage/settled.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { Acting } from '../world.ts'

/**
 * What a new day takes and gives without anybody doing anything: a consent has ended or begins, a young person has turned 15 (X-05, T-25),
 * or an age counts from today. Every day since the last one is looked at, however long the service was away; a day that is done is not
 * looked at again. A course that cannot be settled stands in no other's way, and is tried again at the next look.
 */
export async function settleDay(world: Acting & { log: Logger }): Promise<void> {
  const { db, clock, log } = world
  const today = localDate(clock.now())
  const { on, rules, left } = await db.asService(readSettled)
  const since = on ?? today.subtract({ days: 1 })
  const isNew = Temporal.PlainDate.compare(since, today) < 0
  const changed = isNew ? await db.asService((tx) => changedBetween(tx, since, today)) : []
  for (const courseId of new Set([...left.keys(), ...changed]))
    try {
      await settleOne(world, courseId, left.get(courseId) ?? since)
    } catch (error) {
      log.error({ course: courseId, error: trace(error) }, 'not settled')
      if (!left.has(courseId)) await db.asService((tx) => keepUnsettled(tx, courseId, since))
    }
  if (isNew) await db.asService((tx) => markSettled(tx, today, rules))
}

/** One course as a new day finds it. @param since the last day that was looked at */
async function settleOne(world: Acting, courseId: string, since: Temporal.PlainDate): Promise<void> {
  await world.db.asService(async (tx) => {
    // Whoever changes the course at this moment is waited for, and what she has settled is seen.
    await lockCourse(tx, courseId)
    const course = await readCourse(tx, courseId, world.vault)
    if (course) {
      await settleCourse(world, tx, { course, today: since })
      await whatFollows(tx, world, courseId, { at: world.clock.now(), by: course.coordinatorId })
    }
    await keepUnsettled(tx, courseId, null)
  })
}

/** Open courses in which a consent has ended or begun, or somebody has turned a year older: which years matter, the rules say. A new age is for all. */
async function changedBetween(
  tx: Tx,
  since: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const [from, to] = [since.toString(), today.toString()]
  const { rows } = await sql<{ id: string }>`
    select c.id from course c
    where c.municipality_id = ${municipalityOf(tx)} and c.closed_on is null and (
      exists (select from consent n where n.municipality_id = c.municipality_id and n.course_id = c.id and n.withdrawn_on is null and n.ended_on is null
        and ((n.valid_until >= ${from}::date and n.valid_until < ${to}::date) or (n.valid_from > ${from}::date and n.valid_from <= ${to}::date)))
      or exists (select from family_member m where m.municipality_id = c.municipality_id and m.course_id = c.id
        and m.role = 'child' and m.removed_on is null
        and date_part('year', age(${to}::date, m.birth_date)) > date_part('year', age(${from}::date, m.birth_date)))
      or exists (select from municipality_setting s where s.municipality_id = c.municipality_id and s.kind = 'age'
        and s.holds_from > ${from}::date and s.holds_from <= ${to}::date))
    order by c.id`.execute(tx)
  return rows.map((row) => row.id)
}
