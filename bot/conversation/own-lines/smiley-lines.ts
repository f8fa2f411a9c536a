import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { saidTo } from '#shared/domain/instruments/said-to.ts'
import { smileyNumbers } from '#shared/domain/instruments/smiley.ts'
import { textIn } from '#shared/text/text-in.ts'
import { drawnFor } from '../../access/course-for.ts'
import { readSmileys } from '../../storage/smileys.ts'
import type { ReadLines } from './lines.ts'

/** What the family said of the meeting, one by one where he knows of them by the family's yes; of the others the numbers alone (decision 0024). */
export const smileyLines: ReadLines = async (world, { actor, courseId, row, language }) => {
  const { cards, ownLines: text, smiley } = textIn(language)
  const { view } = await drawnFor(
    world,
    actor,
    courseId,
    'view smiley',
    'smileys-read',
    async ({ course, role }) => {
      const all = await world.db.as(actor, (tx) => readSmileys(tx, courseId, world.vault))
      const stored = all.filter(({ meetingId }) => meetingId === row.meeting_id)
      const recipient = recipientOf(actor.id, role, course.contacts)
      const told = saidTo({ ...course, plan: null }, stored, recipient, localDate(world.clock.now()))
      const { answers, mean } = smileyNumbers(
        stored.map(({ face }) => face),
        stored.length - told.length,
      )
      return {
        view: {
          reference: course.reference,
          heading: cards.headings['smiley-result'],
          told: smiley.numbers(answers, mean),
          parts: [
            {
              heading: text.answers,
              lines: told.flatMap(({ name, face, comment }) => [
                smiley.said(name, face),
                ...(comment ? [comment] : []),
              ]),
            },
          ],
          place: 'after' as const,
        },
        about: told.map(({ memberId }) => memberId),
      }
    },
  )
  return view
}
