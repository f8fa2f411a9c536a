import { purposeOf } from '../meeting-purpose.ts'
import { factsOf, heading, tableOf, text, type Written } from '../written/view.ts'
import { reachedAt } from '../written/words.ts'
import type { PrivateInvitationView } from './view.ts'

/** Invitation to a friend, a neighbour or a relative, in plain words: he has no leader, no measure and no substitute (F-INVITE-1, X-31). */
export function privateInvitationSays(view: PrivateInvitationView): Written {
  const { to, family, familyComes, meeting, participants, agendaBy, reference, municipality } = view
  return {
    municipality: { name: municipality.name },
    reference,
    title: `Invitation til ${meeting.what}`,
    outside: `Invitation til ${meeting.outside}`,
    blocks: [
      text(`Kære ${to.name}`),
      text(
        `Du er inviteret til ${meeting.what}${family ? ` ${familyComes === 'yes' ? 'med' : 'om'} ${family}` : ''}. Familien har sagt ja til, at du er med, fordi du er en af dem, de kender.`,
      ),
      ...factsOf(['Hvornår', meeting.when], ['Hvor', meeting.where], ['Reference', reference]),
      heading('Hvad vi skal'),
      text(purposeOf(meeting.type).known),
      text('Det, du hører på mødet, siger du ikke videre.'),
      ...(participants.length > 0
        ? [
            heading('Hvem kommer ellers'),
            ...tableOf(
              ['Navn', 'Kommer som'],
              participants.map((one) => [one.name, one.function]),
            ),
          ]
        : []),
      ...(agendaBy ? [text(`Du får at vide, hvad vi skal tale om, senest ${agendaBy}.`)] : []),
      text('Kan du ikke komme, eller er du i tvivl om noget? Ring eller skriv til mig.'),
      text(`Venlig hilsen\n${view.coordinator.name}, familiens koordinator\n${reachedAt(view)}`),
    ],
  }
}
