import { factsOf, heading, text, type Written } from '../written/view.ts'
import type { FlyerView } from './view.ts'

/** The folder that presents the offer (catalogue 4.1, F-FLYER-1; O-47). */
export function flyerSays({ municipality, coordinator }: FlyerView): Written {
  return {
    municipality: { name: municipality.name },
    reference: '',
    title: 'Én koordinator, én plan',
    outside: 'Én koordinator, én plan',
    blocks: [
      text(
        'Har din familie hjælp fra flere steder i kommunen? Så kan I få en familiekoordinator. Vi ser på det hele på én gang: helbred, hverdag, økonomi, uddannelse og arbejde.',
      ),
      heading('Det vil vi'),
      text(
        'Hjælpen skal hænge sammen, og den skal følge jeres egne mål. Det er frivilligt, og I kan altid sige nej igen.',
      ),
      heading('Det får I'),
      {
        is: 'list',
        items: [
          'Én fast koordinator, som gør det lettere at få fat i kommunen.',
          'Et overblik, der begynder med det, I er gode til.',
          'Én plan for jeres mål.',
          'Aftaler med kommunen, der passer sammen.',
        ],
      },
      heading('Det kan koordinatoren også'),
      {
        is: 'list',
        items: [
          'Vise vej til foreninger og fritid.',
          'Give råd om hverdagen i familien.',
          'Gå med til nogle af møderne i kommunen og hos lægen.',
        ],
      },
      heading('Lad os tale sammen'),
      text('En kort snak hjemme hos jer eller hos os. Det binder jer ikke til noget.'),
      ...factsOf(
        ['Koordinator', `${coordinator.name}, ${coordinator.mail}`],
        ['Adresse', municipality.address],
        ['Telefon', municipality.phone],
        ['Mail', municipality.mail],
        ['Skriv sikkert', municipality.post],
      ),
      text('Ring eller skriv, så finder vi et tidspunkt, der passer jer.'),
    ],
  }
}
