import { randomUUID } from 'node:crypto'
import type { DrawnAgenda } from '#bot/agenda/draw-agenda.ts'
import { agendaCard, type Put } from '#bot/conversation/cards/agenda/agenda-card.ts'
import type { Card } from '#bot/ports/posting.ts'
import { agendaLimits } from '#shared/domain/agenda/agenda.ts'
import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { typedByPeople } from './consent-cards.ts'

const long = `${typedByPeople} ${'Vi taler om ferien. '.repeat(100)}`.slice(0, agendaLimits.text)
const usual = newAgenda('F-AGENDA-1').items.map(({ addedBy, ...item }) => ({
  ...item,
  by: addedBy,
  withheld: [],
  unfiled: false,
}))
const own = Array.from({ length: agendaLimits.items }, () => ({
  id: randomUUID(),
  about: [],
  type: 'family-life' as const,
  text: long,
  minutes: 5,
  speaker: typedByPeople,
  by: typedByPeople,
  withheld: [],
  unfiled: false,
}))

const agenda = (propose: boolean): DrawnAgenda => ({
  template: 'F-AGENDA-1',
  leaderId: null,
  items: [...usual.map((item) => (item.id === 'family' ? { ...item, text: long } : item)), ...own],
  version: 7,
  final: !propose,
  sent: null,
  meeting: {
    id: '8e4d2c3b-0a9f-4e8d-9c7b-6a5f4e3d2c1b',
    type: 'networkMeeting',
    state: 'booked',
    start: '2026-03-18T08:00:00Z',
    end: '2026-03-18T10:00:00Z',
    room: 'Lokale Birk',
  },
  leadIn: 'first',
  comes: 15,
  participants: [],
  may: { edit: false, propose, reopen: false, file: false },
})

/** Everybody's own view of an agenda card: open, final, and with what could not be put there. */
export function agendaCards(
  teamsAppId: string,
  pressed: { key: string; courseId: string },
): [string, Card][] {
  const drawn = (propose: boolean, put: Put) =>
    agendaCard(
      { reference: 'NM-2026-0412', task: 'agenda-due', agenda: agenda(propose), put, language: 'da' },
      pressed,
      teamsAppId,
    )
  const refused = { is: 'Attention' as const, said: 'Dit punkt blev ikke sat på.', typed: long }
  return [
    ['agenda, a draft', drawn(true, null)],
    ['agenda, an item too long', drawn(true, refused)],
    ['agenda, final', drawn(false, refused)],
  ]
}
