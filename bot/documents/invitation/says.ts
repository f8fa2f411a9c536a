import type { PlanOverview } from '../meeting-parts.ts'
import { purposeOf } from '../meeting-purpose.ts'
import { factsOf, heading, tableOf, text, type Written, type WrittenBlock } from '../written/view.ts'
import { and, attending, reachedAt } from '../written/words.ts'
import type { InvitationView } from './view.ts'

/** Invitation to professionals (catalogue 4.6, F-INVITE-1). */
export function invitationSays(view: InvitationView): Written {
  const { to, family, familyComes, meeting, participants, plan, agenda, reference, municipality } = view
  const { agendaBy, everyThirdMonth } = view
  const { aim, part, prevented } = purposeOf(meeting.type)
  return {
    municipality: { name: municipality.name },
    reference,
    title: `Invitation til ${meeting.what}`,
    outside: `Invitation til ${meeting.outside}`,
    blocks: [
      text(`Kære ${to.name}`),
      text(
        `Du inviteres til ${meeting.what}${family ? ` ${familyComes === 'yes' ? 'med' : 'om'} ${family}` : ''} som en del af familiens professionelle netværk.`,
      ),
      ...factsOf(['Hvornår', meeting.when], ['Hvor', meeting.where], ['Reference', reference]),
      heading('Formålet'),
      text(aim),
      ...company(view).map(text),
      heading('Din del'),
      text(part),
      ...(agendaBy
        ? [
            text(
              `Dagsordenen kommer senest ${agendaBy}. Planen bliver opdateret på ${everyThirdMonth ? 'netværksmøder hver tredje måned' : 'hvert møde'}.`,
            ),
          ]
        : []),
      text(prevented),
      ...attending(participants),
      text(`Venlig hilsen\n${view.coordinator.name}, familiekoordinator\n${reachedAt(view)}`),
      ...(plan ? enclosed(plan) : []),
      ...(agenda ? agendaEnclosed(agenda) : []),
    ],
  }
}

/** Whether the family is there: nothing where nobody has said so. */
function company({ familyComes, adults, agendaBy }: InvitationView): string[] {
  if (familyComes === 'not-stated') return []
  if (familyComes === 'no')
    return ['Familien er ikke med til dette møde. Planen laver vi sammen med familien.']
  return [
    [
      // Only where the whole network meets is the plan made (F-INVITE-1).
      agendaBy &&
        'Vi ser på familiens ønsker, det, der er svært, indsatserne og handleplanerne. Derfra laver vi planen sammen.',
      adults.length > 0 && `Familiens voksne er med: ${and(adults)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  ].filter(Boolean)
}

function agendaEnclosed({ state, items }: NonNullable<InvitationView['agenda']>): WrittenBlock[] {
  return [
    { is: 'enclosed', text: 'Bilag: Dagsorden' },
    ...factsOf(['Udgave', state]),
    ...tableOf(
      ['Punkt', 'Hvem', 'Tid'],
      items.map(({ what, who, minutes }, n) => [`${n + 1}. ${what}`, who, minutes]),
    ),
  ]
}

/** The plan's overview (D-06): what he may read of it. */
function enclosed({ version, goals, measures, agreements }: PlanOverview): WrittenBlock[] {
  if (goals.length + measures.length + agreements.length === 0) return []
  return [
    { is: 'enclosed', text: `Bilag: Familiens Plan ${version} i overblik` },
    ...tableOf(
      ['Mål', 'Hvornår', 'Hvem'],
      goals.map(({ text: goal, when, who }) => [goal, when, who]),
    ),
    ...tableOf(
      ['Indsats', 'Ansvarlig', 'Opfølgning'],
      measures.map(({ measure, responsible, followUp }) => [measure, responsible, followUp]),
    ),
    ...tableOf(
      ['Aftale', 'Ansvarlig', 'Frist'],
      agreements.map(({ content, responsible, deadline }) => [content, responsible, deadline]),
    ),
  ]
}
