import { Temporal } from 'temporal-polyfill'
import type { InformationType } from '#shared/domain/consent/consent.ts'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import { formatDay } from '#shared/text/format.ts'
import { clashRows, type ClashRow } from '../edit/clash-rows.ts'
import { take } from '../edit/merge.ts'
import { aboutNames } from '../edit/about-words.ts'
import type { Course } from '../reading.ts'
import type { Words } from '../words.ts'
import type { AgreementWords } from './agreement-words.ts'
import type { PlanClashes } from './plan-values.ts'

/** What two people wrote in the same plan, in words. `change` puts the newest into the form. */
export function planClashRows(
  clashes: PlanClashes,
  { members, contacts }: Pick<Course, 'members' | 'contacts'>,
  words: Words & { agreements: AgreementWords },
  change: (taken: (content: PlanContent) => PlanContent) => void,
): ClashRow[] {
  const { tab, domain, language } = words
  const { overview, plan } = tab
  const concerns = { about: tab.about.who, type: tab.about.type }
  const gone = tab.conflict.gone
  const say = (field: string, value: string) => {
    if (field === 'done') return value === 'true' ? overview.done : overview.notDone
    if (field === 'about') return aboutNames({ about: JSON.parse(value) as string[] }, members, words)
    if (field === 'responsibleId')
      return contacts.find(({ id }) => id === value)?.name ?? words.agreements.byHer
    if (field === 'type') return domain.informationTypes[value as InformationType] ?? value
    const isDate = field === 'deadline' || field === 'start' || field === 'end'
    return isDate && value ? formatDay(Temporal.PlainDate.from(value), language) : value
  }
  return [
    ...clashRows(
      clashes.goals,
      {
        name: (goal) => goal.text,
        fields: { text: plan.goalText, when: plan.when, who: plan.who, ...concerns },
        say,
        gone,
      },
      (clash) => change((content) => ({ ...content, goals: take(content.goals, clash) })),
    ),
    ...clashRows(
      clashes.measures,
      {
        name: (measure) => measure.measure,
        fields: {
          ...concerns,
          measure: overview.measure,
          responsible: overview.responsible,
          hoursPerWeek: overview.hours,
          followUp: overview.followUp,
          start: plan.startDate,
          end: plan.endDate,
        },
        say,
        gone,
      },
      (clash) => change((content) => ({ ...content, measures: take(content.measures, clash) })),
    ),
    ...clashRows(
      clashes.agreements,
      {
        name: (agreement) => agreement.content,
        fields: {
          ...concerns,
          content: overview.content,
          responsible: overview.responsible,
          responsibleId: words.agreements.onMap,
          deadline: overview.deadline,
          done: overview.done,
        },
        say,
        gone,
      },
      (clash) => change((content) => ({ ...content, agreements: take(content.agreements, clash) })),
    ),
  ]
}
