import { agenda as words } from '#shared/text/da/agenda.ts'
import { factsOf, heading, tableOf, text, type Written } from '../written/view.ts'
import { reachedAt } from '../written/words.ts'
import type { AgendaView } from './view.ts'

/** The agenda, as it is sent to everybody (catalogue 4.6, F-AGENDA-1; D-06a, D-08). */
export function agendaSays(view: AgendaView): Written {
  const { meeting, reference, municipality, state, family, purpose, people, preparation, news, items } = view
  return {
    municipality: { name: municipality.name },
    reference,
    title: `Dagsorden til ${meeting.what}`,
    outside: `Dagsorden til ${meeting.outside}`,
    blocks: [
      ...factsOf(
        ['Udgave', state],
        ['Familie', family],
        ['Hvornår', meeting.when],
        ['Hvor', meeting.where],
        ['Reference', reference],
      ),
      text(purpose),
      ...(news.length > 0 ? [heading(words.changes.heading), { is: 'list' as const, items: news }] : []),
      heading('Dagsorden'),
      ...tableOf(
        ['Punkt', 'Hvem', 'Tid'],
        items.map(({ what, who, minutes }, n) => [`${n + 1}. ${what}`, who, minutes]),
      ),
      ...(preparation.length > 0 ? [heading(words.preparation.heading)] : []),
      ...preparation.flatMap(({ heading: when, questions }) => [
        text(`${when}:`),
        { is: 'list' as const, items: questions },
      ]),
      heading('Hvem kommer'),
      ...tableOf(
        ['Som', 'Navn', 'Kontakt'],
        people.map(({ group, name, reached }) => [group, name, reached]),
      ),
      text(
        `Er der noget, der skal med, så skriv eller ring til mig.\nVenlig hilsen\n${view.coordinator.name}, familiekoordinator\n${reachedAt(view)}`,
      ),
    ],
  }
}
