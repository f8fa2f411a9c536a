import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { concernedBy } from '#shared/domain/course/about.ts'
import { maySpeakFor } from '#shared/domain/plan/agreement-state.ts'
import { redact } from '#shared/domain/reading/redact.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { formatDate } from '#shared/text/format.ts'
import { textIn } from '#shared/text/text-in.ts'
import { drawnFor, wholeFamily } from '../../access/course-for.ts'
import { Refused } from '../../http/refused.ts'
import type { ReadLines } from './lines.ts'

/** Of the plan that holds now: the family's goals as he may read them, and what he has promised himself. */
export const planLines: ReadLines = async (world, { actor, courseId, language }) => {
  const { cards, ownLines: text } = textIn(language)
  const today = localDate(world.clock.now())
  const { view } = await drawnFor(
    world,
    actor,
    courseId,
    'view family-plan',
    'course-read',
    ({ course, role }) => {
      if (!course.plan) throw new Refused(409, 'agreement-gone')
      const read = redact(toldIn(course), recipientOf(actor.id, role, course.contacts), today).plan
      const goals = read?.goals ?? []
      const his = (read?.agreements ?? []).filter(
        (one) => !one.done && maySpeakFor(one, { staffId: actor.id, role, on: 'card' }, course),
      )
      const day = (iso: string) => formatDate(Temporal.PlainDate.from(iso), language, today)
      return {
        view: {
          reference: course.reference,
          heading: cards.planReady(course.plan.version),
          told: null,
          parts: [
            { heading: text.goals, lines: goals.map((goal) => goal.text) },
            {
              heading: text.agreements,
              lines: his
                .toSorted((a, b) => a.deadline.localeCompare(b.deadline))
                .map(({ content, deadline }) => text.agreement(content, day(deadline))),
            },
          ],
          place: 'plan' as const,
        },
        about: concernedBy([...goals, ...his], wholeFamily(course)),
      }
    },
  )
  return view
}
