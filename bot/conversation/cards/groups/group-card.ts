import { AdaptiveCard, Fact, FactSet, OpenUrlAction, TextBlock } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import type { GroupSubject } from '#shared/domain/groups/group-notices.ts'
import { groups, type GroupId } from '#shared/domain/groups/groups.ts'
import { formatDate } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { tabAt, tabOf } from '../../deep-link.ts'

/** All that a card about a group may show: which group, and a date. There is no field that could hold a person, and nothing to press but the way in. */
export type GroupCardView = {
  subject: GroupSubject
  group: GroupId
  due: Temporal.PlainDate
  language: Language
}

export function drawGroupCard(view: GroupCardView, teamsAppId: string): { card: Card; summary: string } {
  const { subject, group, due, language } = view
  const { groupCard: text, cards } = textIn(language)
  const heading = text.headings[subject][group]
  const day = subject === 'group-ending' ? text.facts.last : text.facts.by
  // A leader runs one of the groups; the other he only hears of.
  const runs = subject !== 'group-escalated' || group === 'coordinationGroup'
  const open = runs
    ? { url: tabAt(teamsAppId, 'groups'), title: text.open }
    : { url: tabOf(teamsAppId), title: cards.actions.openSamlet }
  const built = new AdaptiveCard(
    new TextBlock(heading, { style: 'heading', size: 'Large', weight: 'Bolder', wrap: true }),
    new FactSet(
      new Fact(text.facts.rhythm, text.rhythm(groups[group].rhythm)),
      new Fact(day, formatDate(due, language)),
    ),
    new TextBlock(text.tasks[subject], { wrap: true }),
  )
    .withVersion('1.5')
    .withOptions({ lang: language, speak: heading })
    .withActions(new OpenUrlAction(open.url, { title: open.title, style: 'positive' }))
  return { card: JSON.parse(JSON.stringify(built)) as Card, summary: heading }
}
