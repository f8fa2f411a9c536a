import { Temporal } from 'temporal-polyfill'
import { drawGroupCard, type GroupCardView } from '#bot/conversation/cards/groups/group-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import { groupSubjects } from '#shared/domain/groups/group-notices.ts'
import { groupIds } from '#shared/domain/groups/groups.ts'
import type { Language } from '#shared/text/language.ts'

const due = Temporal.PlainDate.from('2026-04-27')

/** Every card about a group of the municipality that there is. */
export const everyGroupCard = (language: Language): GroupCardView[] =>
  groupSubjects.flatMap((subject) => groupIds.map((group) => ({ subject, group, due, language })))

export const groupCards = (teamsAppId: string, language: Language): [string, Card][] =>
  everyGroupCard(language).map((view) => [
    `${view.subject} of ${view.group}`,
    drawGroupCard(view, teamsAppId).card,
  ])
