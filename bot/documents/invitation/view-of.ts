import { Temporal } from 'temporal-polyfill'
import { cycleOf } from '#shared/domain/course/cycle.ts'
import { formatDay } from '#shared/text/format.ts'
import { agendaView } from '../agenda/view-of.ts'
import {
  aboutMeeting,
  adultsIn,
  agendaBy,
  attendingOf,
  familyComes,
  type LetterSource,
} from '../letter-source.ts'
import type { PlanOverview } from '../meeting-parts.ts'
import type { InvitationView } from './view.ts'

export function invitationView(source: LetterSource): InvitationView {
  return {
    ...aboutMeeting(source),
    to: { name: source.to.name, function: source.to.function },
    family: source.reading.familyName,
    adults: familyComes(source) === 'yes' ? adultsIn(source) : [],
    familyComes: familyComes(source),
    participants: attendingOf(source),
    agendaBy: agendaBy(source),
    everyThirdMonth: cycleOf({ ...source.reading, phaseId: source.reading.phase.id }) === 'propose',
    agenda: agendaIn(source),
    plan: overviewOf(source.reading.plan),
  }
}

function agendaIn(source: LetterSource): InvitationView['agenda'] {
  if (!source.agenda) return null
  const { state, items } = agendaView(source, true)
  return { state, items }
}

function overviewOf(plan: LetterSource['reading']['plan']): PlanOverview | null {
  return (
    plan && {
      version: plan.version,
      goals: plan.content.goals.map(({ text, when, who }) => ({ text, when, who })),
      measures: plan.content.measures.map(({ measure, responsible, followUp }) => ({
        measure,
        responsible,
        followUp,
      })),
      agreements: plan.content.agreements
        .filter(({ done }) => !done)
        .map(({ content, responsible, deadline }) => ({
          content,
          responsible,
          deadline: deadline && formatDay(Temporal.PlainDate.from(deadline), 'da'),
        })),
    }
  )
}
