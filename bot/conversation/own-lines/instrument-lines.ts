import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Respondent } from '#shared/domain/instruments/slots.ts'
import { textIn } from '#shared/text/text-in.ts'
import { drawnFor } from '../../access/course-for.ts'
import { readSlots } from '../../instruments/read-slots.ts'
import { everybodyOf } from '../../storage/family.ts'
import type { ReadLines } from './lines.ts'

/** Which version of which instrument is due by the card's day or by now, about whom, and who fills it in. */
export const instrumentLines: ReadLines = async (world, { actor, courseId, row, language }) => {
  const { cards, instruments, ownLines: text } = textIn(language)
  const today = localDate(world.clock.now())
  const { view } = await drawnFor(
    world,
    actor,
    courseId,
    'view instruments',
    'instruments-read',
    async ({ course }) => {
      const { slots, everybody } = await world.db.as(actor, async (tx) => ({
        slots: await readSlots(tx, courseId, today),
        everybody: await everybodyOf(tx, courseId),
      }))
      const nameOf = (by: Respondent) =>
        'memberId' in by
          ? (everybody.find(({ id }) => id === by.memberId)?.name ?? '')
          : instruments.professionals[by.professional]
      const last = [row.detail ?? '', today.toString()].toSorted().at(-1)!
      const due = slots.filter((slot) => slot.due !== null && slot.due <= last)
      return {
        view: {
          reference: course.reference,
          heading: due.length === 0 ? cards.settled.instruments.heading : cards.headings['instruments-due'],
          told: due.length === 0 ? cards.settled.instruments.task : null,
          // Where nothing is due there is nothing that he might not see.
          parts:
            due.length === 0
              ? []
              : [
                  {
                    heading: text.instruments,
                    lines: due.map(({ instrument, aboutId, by }) =>
                      instruments.slot(
                        instruments.names[instrument],
                        nameOf({ memberId: aboutId }),
                        by.map(nameOf),
                      ),
                    ),
                  },
                ],
          place: 'instruments' as const,
        },
        about: [
          ...new Set(
            due.flatMap(({ aboutId, by }) => [
              aboutId,
              ...by.flatMap((one) => ('memberId' in one ? one.memberId : [])),
            ]),
          ),
        ],
      }
    },
  )
  return view
}
