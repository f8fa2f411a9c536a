import { factsOf, heading, text, type Written } from '../written/view.ts'
import type { FirstLetterView } from './view.ts'

/** The letter before the first talk (catalogue 4.1, F-LETTER-1; D-01). The folder is enclosed. */
export function firstLetterSays(view: FirstLetterView): Written {
  const { municipality, reference, madeOn, to, family, purpose, times, coordinator } = view
  return {
    municipality: { name: municipality.name },
    reference,
    title: 'Brev om familiekoordinator',
    outside: 'Brev om familiekoordinator',
    blocks: [
      text(madeOn),
      text(`Kære ${to}`),
      text(`Jeg skriver til dig om ${family || 'din familie'}.`),
      text(purpose),
      text('Det er frivilligt. I bestemmer selv, om I vil være med, og I kan altid sige nej igen.'),
      ...(times ? [heading('Hvornår vi kan tales ved'), text(times)] : []),
      ...factsOf(
        ['Koordinator', coordinator.name],
        ['Telefon', municipality.phone],
        ['Mail', coordinator.mail],
        ['Skriv sikkert', municipality.post],
      ),
      text('Folderen om tilbuddet er lagt ved.'),
      text(`Venlig hilsen\n${coordinator.name}, familiekoordinator\n${municipality.name}`),
    ],
  }
}
