import { aboutMeeting, adultsIn, attendingOf, type LetterSource } from '../letter-source.ts'
import type { ParticipantListView } from './view.ts'

export function participantListView(source: LetterSource): ParticipantListView {
  return { ...aboutMeeting(source), adults: adultsIn(source), participants: attendingOf(source) }
}
