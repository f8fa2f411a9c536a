import { expect, test } from 'vitest'
import { addPersonCards } from '../../../../tests/support/add-person-cards.ts'

test('X-10: of a meeting that goes by another name it says »møde«, and of another room that the room is another', () => {
  const pressed = { key: 'card:meeting-booked:1', courseId: 'c', reference: 'NM-2026-0001' }
  const cards = addPersonCards('app', pressed, 'da', 'Lise').map(([, card]) => JSON.stringify(card))
  for (const card of cards) expect(card).not.toMatch(/netværksmøde/i)
  expect(cards[1]).toContain('"Mødet har fået et andet lokale"')
})
