import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { hasArrived } from '#shared/domain/letters/outcome.ts'
import { agendaSentIn } from '../agenda/mark-sent.ts'
import { tickItem } from '../storage/checklist.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { lettersOf, type LetterId } from '../storage/letters.ts'
import type { World } from '../world.ts'
import { calledLetters, recipientsFor } from './find-letter.ts'

type Done = { at: Temporal.Instant; by: string }

/**
 * When the last recipient has a letter, what waited for it is done: the invitation's item of the drejebog (D-06), the agenda's deadline and
 * items (D-06a, D-08, T-12). Of an edition that stands no more, nothing follows.
 * In the transaction that stores it, with the course locked.
 */
export async function whatFollows(
  tx: Tx,
  world: Pick<World, 'vault' | 'outbox'>,
  { courseId, kind, meetingId, edition }: LetterId,
  done: Done,
): Promise<void> {
  const course = await readCourse(tx, courseId, world.vault)
  if (!course || course.closedOn) return
  const called = await calledLetters(tx, world, course, done.at)
  const letter = called.find(
    (one) => one.kind === kind && one.meeting.id === meetingId && one.edition === edition,
  )
  if (!letter) return
  const stored = await lettersOf(tx, courseId)
  const hasIt = (to: { kind: string; id: string }) =>
    stored.some(
      ({ kind: of, meetingId: about, edition: as, party, state }) =>
        of === kind &&
        about === meetingId &&
        as === edition &&
        party.kind === to.kind &&
        party.id === to.id &&
        hasArrived(state),
    )
  if (!recipientsFor(letter, done.at).every(hasIt)) return
  if (kind === 'invitation') await tickInvited(tx, course, letter.meeting.id, done)
  if (letter.agenda)
    await agendaSentIn(tx, world, course, {
      meetingId: letter.meeting.id,
      version: letter.agenda.version,
      ...done,
    })
}

async function tickInvited(tx: Tx, course: StoredCourse, meetingId: string, { at, by }: Done): Promise<void> {
  const item = 'D-06'
  const open = course.checklist.some(
    (entry) => entry.meetingId === meetingId && entry.item === item && !entry.doneOn,
  )
  if (open)
    await tickItem(tx, { courseId: course.id, meetingId, item, done: { on: localDate(at).toString(), by } })
}
