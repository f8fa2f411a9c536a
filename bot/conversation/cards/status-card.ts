import type { Temporal } from 'temporal-polyfill'
import type { DeadlineRule } from '#shared/domain/course/deadlines.ts'
import { formatDue, formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import type { Text } from '#shared/text/da.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../ports/posting.ts'
import { frame, type FramedCard } from './frame.ts'

/** How a course stands, in numbers and dates: for those on its team. */
export type StatusView = {
  courseId: string
  reference: string
  playbook: { done: number; of: number }
  plan: { version: string; published: Temporal.PlainDate } | null
  nextMeeting: { start: Temporal.Instant; end: Temporal.Instant } | null
  /** Deadlines that are close or passed, earliest first. */
  waiting: readonly { rule: DeadlineRule; due: Temporal.PlainDate }[]
}

/** What one viewer sees instead of the card that he pressed: its heading, and under it how things stand now, in five lines. */
export function statusCard(
  view: StatusView,
  key: string,
  over: FramedCard | null,
  { today, language }: { today: Temporal.PlainDate; language: Language },
  teamsAppId: string,
): Card {
  const text = textIn(language)
  const { actions, facts, status } = text.cards
  return frame(
    {
      key,
      courseId: view.courseId,
      language,
      heading: over?.heading ?? status.heading,
      facts: [
        [facts.reference, view.reference],
        [
          facts.nextMeeting,
          view.nextMeeting
            ? formatMeetingTime(view.nextMeeting.start, view.nextMeeting.end, language)
            : status.noMeeting,
        ],
        [
          facts.waiting,
          view.waiting.length ? waitingInWords(view, today, language, text) : status.nothingWaiting,
        ],
        [facts.playbook, status.playbook(view.playbook.done, view.playbook.of)],
      ],
      sentences: [status.onlyYou],
      open: over?.open ?? { place: 'course', title: actions.open, first: false },
      ...(over?.act ? { act: over.act } : {}),
      refresh: false,
    },
    teamsAppId,
  )
}

/** The card as it stands there, with how far the drejebog has come: what one viewer on the team sees when it is shown to him. */
export function refreshedCard(
  { playbook }: Pick<StatusView, 'playbook'>,
  card: FramedCard,
  teamsAppId: string,
): Card {
  const { facts, status } = textIn(card.language).cards
  const line = [facts.playbook, status.playbook(playbook.done, playbook.of)] as const
  return frame({ ...card, facts: [...card.facts, line], refresh: false }, teamsAppId)
}

/** "dagsorden om 3 dage, plan 2 dage over tiden" */
export function waitingInWords(
  { waiting }: Pick<StatusView, 'waiting'>,
  today: Temporal.PlainDate,
  language: Language,
  { cards }: Text,
): string {
  return waiting
    .map(({ rule, due }) =>
      cards.status.waiting(cards.status.deadlines[rule], formatDue(due, today, language)),
    )
    .join(', ')
}
