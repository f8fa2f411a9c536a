import { urgencyOf } from '#shared/domain/course/gathering.ts'
import type { Text } from '#shared/text/da.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../ports/posting.ts'
import type { CardView } from './card-view.ts'
import { framedCard } from './draw-card.ts'
import { frame, type FramedCard } from './frame.ts'

/**
 * What several cards say, in one: drawn from the same views, so that nothing stands in it that could not stand in them.
 * `personal`: in somebody's own chat, where she may choose how they come.
 */
export type GatheredView = { weekly: boolean; personal: boolean; cards: readonly CardView[] }

/** One line a card, the most urgent first, then by reference. It carries the first one's key: that is the one that it is posted under. */
export function drawGathered(
  { weekly, personal, cards }: GatheredView,
  teamsAppId: string,
): { card: Card; summary: string } {
  const [first] = cards
  const { language } = first!
  const { actions, facts: names, gathered: text } = textIn(language).cards
  const heading = weekly ? text.weekHeading : text.overdueHeading
  const lines = cards
    .toSorted(
      (a, b) => urgencyOf(a.subject) - urgencyOf(b.subject) || a.reference.localeCompare(b.reference, 'da'),
    )
    .map((view) => ({ reference: view.reference, ...framedCard(view) }))
  const card = frame(
    {
      key: first!.key,
      courseId: first!.courseId,
      language,
      heading,
      facts: lines.map(({ reference, heading: what, facts }) => [
        reference,
        text.line(what, whenOf(facts, names)),
      ]),
      sentences: [weekly ? text.weekTask : text.overdueTask],
      open: { place: 'families', title: actions.openSamlet, first: true },
      ...(personal
        ? {
            act: weekly
              ? { verb: 'reminders-single', title: text.single }
              : { verb: 'reminders-weekly', title: text.weekly },
          }
        : {}),
      refresh: false,
    },
    teamsAppId,
  )
  return { card, summary: text.summary(heading, cards.length) }
}

/** The deadline, or what stands first under the reference: when the meeting is, since when, until when. */
const whenOf = (facts: FramedCard['facts'], { due }: Text['cards']['facts']): string =>
  (facts.find(([label]) => label === due) ?? facts[1] ?? facts[0]!)[1]
