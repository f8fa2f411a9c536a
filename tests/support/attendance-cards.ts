import { absencesCard } from '#bot/conversation/cards/attendance/absences-card.ts'
import { ownAnswerCard } from '#bot/conversation/cards/attendance/own-answer-card.ts'
import type { Pressed } from '#bot/conversation/cards/consent/own-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import { followings } from '#shared/domain/meeting/attendance.ts'
import type { Language } from '#shared/text/language.ts'
import { typedByPeople } from './consent-cards.ts'

const idOf = (n: number) => `c0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** What one viewer sees of who comes to a meeting, at its longest. */
export function attendanceCards(
  teamsAppId: string,
  { reference, ...pressed }: Pressed & { reference: string },
  language: Language = 'da',
): [string, Card][] {
  const candidates = Array.from({ length: 40 }, (_, n) => ({
    id: idOf(n),
    name: typedByPeople,
    function: typedByPeople,
  }))
  const outcome = { is: 'Attention', lines: ['Nej'] } as const
  const subject = 'meeting-booked' as const
  const when = 'onsdag 18. marts kl. 9.00–11.00'
  const own = {
    type: 'networkMeeting' as const,
    subject,
    heading: subject,
    reference,
    when,
    candidates,
    outcome,
    language,
  }
  const substitute = { id: idOf(3), name: typedByPeople, comes: true }
  const absences = Array.from({ length: 20 }, (_, n) => ({
    contactId: idOf(n),
    name: typedByPeople,
    mustCome: n % 2 === 0,
    substitute:
      n % 3 === 0
        ? null
        : { name: typedByPeople, comes: n % 5 === 0, because: n % 4 ? null : ('consent-ended' as const) },
    followed: n % 7 === 0 ? followings[n % 2]! : null,
    demand: n % 3 ? ('take-substitute' as const) : ('decide' as const),
  }))
  const hers = {
    subject,
    heading: subject,
    reference,
    when,
    meetingId: idOf(1),
    counts: { coming: 2, absent: 20, silent: 1 },
    language,
  }
  return [
    [
      'one’s own answer',
      ownAnswerCard({ ...own, said: { answer: null, substitute: null } }, pressed, teamsAppId),
    ],
    [
      'one’s own absence',
      ownAnswerCard({ ...own, said: { answer: 'absent', substitute } }, pressed, teamsAppId),
    ],
    [
      'one’s own absence with nobody to send',
      ownAnswerCard(
        { ...own, candidates: [], said: { answer: 'absent', substitute: null } },
        pressed,
        teamsAppId,
      ),
    ],
    ['not invited', ownAnswerCard({ ...own, candidates: [], said: null }, pressed, teamsAppId)],
    ['who does not come', absencesCard({ ...hers, absences, outcome }, pressed, teamsAppId)],
    ['nobody has said no', absencesCard({ ...hers, absences: [], outcome: null }, pressed, teamsAppId)],
  ]
}
