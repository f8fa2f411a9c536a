import { Temporal } from 'temporal-polyfill'
import { addPersonCard } from '#bot/conversation/cards/meeting-change/add-person-card.ts'
import type { Pressed } from '#bot/conversation/cards/consent/own-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import { calendarStates } from '#shared/domain/meeting/calendar-states.ts'
import type { Language } from '#shared/text/language.ts'
import { typedByPeople } from './consent-cards.ts'

/** Whom the coordinator may add to a booked meeting: at its longest, and when there is nobody. @param name of each: whatever somebody has typed */
export function addPersonCards(
  teamsAppId: string,
  { reference, ...pressed }: Pressed & { reference: string },
  language: Language = 'da',
  name = typedByPeople,
): [string, Card][] {
  const people = Array.from({ length: 20 }, (_, n) => ({
    contactId: `c0000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    name,
    function: name,
    calendar: [...calendarStates, null][n % 4]!,
    inOutlook: n % 4 === 3,
  }))
  const [start, end] = ['2026-03-18T08:00:00Z', '2026-03-18T10:00:00Z'] as const
  const view = {
    reference,
    language,
    today: Temporal.PlainDate.from('2026-03-02'),
    outcome: { is: 'Attention', lines: ['Nej'] },
    meeting: {
      id: '8e4d2c3b-0a9f-4e8d-9c7b-6a5f4e3d2c1b',
      type: 'sharedFamilyMeeting',
      start: Temporal.Instant.from(start),
      end: Temporal.Instant.from(end),
    },
    changed: null,
    stands: `${start} ${end} rum@birkelund.example`,
    behind: true,
    outlook: 'failed',
    people,
    cannot: 3,
  } as const
  const nobody = {
    ...view,
    outlook: 'read',
    behind: false,
    people: [],
    cannot: 0,
    changed: 'meeting-room',
  } as const
  return [
    ['whom she may add', addPersonCard(view, pressed, teamsAppId)],
    ['nobody to add', addPersonCard(nobody, pressed, teamsAppId)],
  ]
}
