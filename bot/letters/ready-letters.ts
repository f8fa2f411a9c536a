import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { prepareLetters } from '../storage/letters.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { World } from '../world.ts'
import { calledLetters, isWritten, letterId, recipientsFor } from './find-letter.ts'

/** Makes what is due of a course's letters ready to be sent by her, recipient by recipient: ids only. */
export async function readyLetters(
  tx: Tx,
  world: Pick<World, 'vault'>,
  course: StoredCourse,
  now: Temporal.Instant,
): Promise<void> {
  const today = localDate(now)
  const called = await calledLetters(tx, world, course, now)
  const due = called.filter(
    (letter) =>
      isWritten(letter) && (letter.due === null || Temporal.PlainDate.compare(letter.due, today) <= 0),
  )
  await prepareLetters(
    tx,
    due.flatMap((letter) => recipientsFor(letter, now).map((to) => letterId(letter, to))),
    now,
  )
}

/** The same for every course with a meeting ahead. As the service, once a day. */
export async function readyLettersOfToday(
  { vault }: Pick<World, 'vault'>,
  tx: Tx,
  now: Temporal.Instant,
): Promise<void> {
  const courses = await tx
    .selectFrom('meeting as m')
    .innerJoin('course as c', (join) =>
      join.onRef('c.municipality_id', '=', 'm.municipality_id').onRef('c.id', '=', 'm.course_id'),
    )
    .select('m.course_id as id')
    .distinct()
    .where('m.municipality_id', '=', municipalityOf(tx))
    .where('m.state', '=', 'booked')
    .where('m.ends_at', '>', new Date(now.epochMilliseconds))
    .where('c.closed_on', 'is', null)
    .execute()
  for (const { id } of courses) {
    const course = await readCourse(tx, id, vault)
    if (course) await readyLetters(tx, { vault }, course, now)
  }
}
