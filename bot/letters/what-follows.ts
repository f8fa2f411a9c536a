import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { hasArrived } from '#shared/domain/letters/outcome.ts'
import { agendaSentIn } from '../agenda/mark-sent.ts'
import { tickItem } from '../storage/checklist.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { houseIn } from '../storage/house.ts'
import { lettersOf } from '../storage/letters.ts'
import type { World } from '../world.ts'
import { calledLetters, isWritten, recipientsFor } from './find-letter.ts'
import { standingOf } from './standing-of.ts'

type Done = { at: Temporal.Instant; by: string }

/**
 * When the last recipient has a letter, what waited for it is done: the invitation's item of the drejebog (D-06), the agenda's deadline and
 * items (D-06a, D-08, T-12). Of an edition that stands no more, nothing follows. The last may be had by his leaving: so it is asked after every
 * letter, and after everybody who gets none any more. Asked again, nothing more happens. With the course locked.
 */
export async function whatFollows(
  tx: Tx,
  world: Pick<World, 'vault' | 'outbox'>,
  courseId: string,
  done: Done,
): Promise<void> {
  const stored = await lettersOf(tx, courseId)
  if (!stored.some(({ state }) => hasArrived(state))) return
  const course = await readCourse(tx, courseId, world.vault)
  if (!course || course.closedOn) return
  const known = { house: await houseIn(tx), now: done.at }
  const called = await calledLetters(tx, world, course, done.at)
  for (const letter of called.filter(isWritten)) {
    const recipients = recipientsFor(letter, done.at)
    const has = recipients.map((to) => standingOf(known, letter, to, stored).now)
    if (has.length === 0 || !has.every((one) => one && hasArrived(one.state))) continue
    if (letter.kind === 'invitation') await tickInvited(tx, course, letter.meeting.id, done)
    if (letter.agenda)
      await agendaSentIn(tx, world, course, {
        meetingId: letter.meeting.id,
        version: letter.agenda.version,
        ...done,
      })
  }
}

async function tickInvited(tx: Tx, course: StoredCourse, meetingId: string, { at, by }: Done): Promise<void> {
  const item = 'D-06'
  const open = course.checklist.some(
    (entry) => entry.meetingId === meetingId && entry.item === item && !entry.doneOn,
  )
  if (open)
    await tickItem(tx, { courseId: course.id, meetingId, item, done: { on: localDate(at).toString(), by } })
}
