import { factsOf, heading, text, type Written } from '../written/view.ts'
import { attending } from '../written/words.ts'
import type { ParticipantListView } from './view.ts'

/** List of participants (catalogue 4.6, F-PART-1; O-48). */
export function participantListSays(view: ParticipantListView): Written {
  const { meeting, adults, leader, participants, coordinator, reference, municipality } = view
  return {
    municipality: { name: municipality.name },
    reference,
    title: `Deltagerliste til ${meeting.what}`,
    outside: `Deltagerliste til ${meeting.outside}`,
    blocks: [
      ...factsOf(['Hvornår', meeting.when], ['Hvor', meeting.where], ['Reference', reference]),
      ...(adults.length > 0 ? [heading('Familien'), { is: 'list' as const, items: adults }] : []),
      ...attending([
        {
          name: coordinator.name,
          function: 'Familiekoordinator',
          phone: coordinator.phone,
          mail: coordinator.mail,
        },
        ...(leader
          ? [{ ...leader, function: ['Mødeleder', leader.function].filter(Boolean).join(', ') }]
          : []),
        ...participants,
      ]),
      text(`Listen er fra ${view.madeOn}. Den er kun til dem, der er med til mødet.`),
    ],
  }
}
