import { aboutMeeting, adultsIn, attendingOf, type LetterSource } from '../letter-source.ts'
import type { ParticipantListView } from './view.ts'

export function participantListView(source: LetterSource): ParticipantListView {
  const leads = source.agenda?.agenda.leaderId
  const all = attendingOf(source).map(({ id, ...one }) => ({ one, leads: id === leads }))
  return {
    ...aboutMeeting(source),
    adults: adultsIn(source),
    leader: all.find((each) => each.leads)?.one ?? null,
    participants: all.filter((each) => !each.leads).map(({ one }) => one),
  }
}
