import { aboutMeeting, agendaBy, attendingOf, type LetterSource } from '../letter-source.ts'
import type { FamilyInvitationView } from './view.ts'

export function familyInvitationView(source: LetterSource): FamilyInvitationView {
  return {
    ...aboutMeeting(source),
    to: { name: source.to.name },
    participants: attendingOf(source),
    othersCome: source.meeting.participantIds.length > 0,
    agendaBy: agendaBy(source),
  }
}
