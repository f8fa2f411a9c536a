import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import { purposeOf } from '../meeting-purpose.ts'
import { factsOf, heading, tableOf, text, type Written } from '../written/view.ts'
import { reachedAt } from '../written/words.ts'
import type { FamilyInvitationView } from './view.ts'

/** Invitation to the family, in plain words (catalogue 4.6, F-INVITE-2; ). */
export function familyInvitationSays(view: FamilyInvitationView): Written {
  const { to, meeting, participants, othersCome, agendaBy, reference, municipality } = view
  return {
    municipality: { name: municipality.name },
    reference,
    title: `Invitation til ${meeting.what}`,
    outside: `Invitation til ${meeting.outside}`,
    blocks: [
      text(`Kære ${to.name}`),
      text(`Du er inviteret til ${meeting.what}. ${purposeOf(meeting.type).family}`),
      ...factsOf(['Hvornår', meeting.when], ['Hvor', meeting.where], ['Reference', reference]),
      heading('Hvem kommer, og hvorfor'),
      ...(participants.length > 0
        ? tableOf(
            ['Navn', 'Hjælper med'],
            participants.map((one) => [one.name, one.function]),
          )
        : [
            text(
              othersCome
                ? 'Spørg mig, så fortæller jeg, hvem der kommer.'
                : kindOf(meeting.type).network === 'nobody'
                  ? 'Det er kun jer og mig.'
                  : 'Det aftaler vi sammen, før mødet.',
            ),
          ]),
      text('Er der nogen, du ikke vil have med, så sig det til mig før mødet.'),
      heading('Det bestemmer du'),
      {
        is: 'list',
        items: [
          'Du fortæller kun det, du har lyst til.',
          'Du kan sige nej til, at vi taler om noget, når andre hører på det.',
          'Du kan altid trække et ja tilbage.',
          'Du kan bede om en pause.',
        ],
      },
      heading('Det kan du få hjælp til'),
      {
        is: 'list',
        items: [
          'Du må tage en bisidder med. Det er en, du er tryg ved.',
          'Har du brug for en tolk, så finder jeg en. Det koster ikke noget.',
          'Skal nogen passe børnene imens, så siger du det til mig.',
        ],
      },
      ...(agendaBy
        ? [
            text(
              `Du får at vide, hvad vi skal tale om, senest ${agendaBy}. Er der noget, du gerne vil have med, så sig det til mig.`,
            ),
          ]
        : []),
      text('Passer tidspunktet ikke, eller er du i tvivl om noget? Ring eller skriv til mig.'),
      text(`Venlig hilsen\n${view.coordinator.name}, din familiekoordinator\n${reachedAt(view)}`),
    ],
  }
}
