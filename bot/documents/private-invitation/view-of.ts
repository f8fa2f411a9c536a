import { aboutMeeting, agendaBy, attendingOf, familyComes, type LetterSource } from '../letter-source.ts'
import type { PrivateInvitationView } from './view.ts'

export function privateInvitationView(source: LetterSource): PrivateInvitationView {
  return {
    ...aboutMeeting(source),
    to: { name: source.to.name },
    family: source.reading.familyName,
    familyComes: familyComes(source),
    participants: attendingOf(source)
      .filter(({ id }) => id !== source.to.id)
      .map(({ name, function: does }) => ({ name, function: does })),
    agendaBy: agendaBy(source),
  }
}
