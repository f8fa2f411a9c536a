import { expect, test } from 'vitest'
import { noWish, type ToldWish } from '#shared/domain/meeting/slot.ts'
import { held } from '#shared/text/da/held.ts'
import { danish } from '../words.ts'
import { rowWords } from './row-words.ts'

const meeting = (wish: ToldWish) =>
  rowWords(
    {
      part: 'meeting',
      type: 'networkMeeting',
      state: 'booked',
      start: '2026-03-18T08:00:00Z',
      end: '2026-03-18T10:00:00Z',
      room: 'Lokale Birk',
      wish,
    },
    danish,
    held,
    '2026-03-02T08:00:00Z',
  )

test('a meeting is read with what was wished of its time and room, and where it wished nothing nothing stands', () => {
  expect(meeting({ notBefore: '09:00', notAfter: '15:00', notOn: [5], wheelchair: true })).toEqual({
    head: 'onsdag 18. marts 2026 kl. 9.00–11.00',
    lines: [
      'Netværksmøde · Booket · Lokale Birk',
      'Familiens ønsker: ikke før 9.00, ikke efter 15.00, ikke om fredagen, adgang med kørestol',
    ],
  })
  expect(meeting({ ...noWish, wheelchair: false }).lines).toEqual(['Netværksmøde · Booket · Lokale Birk'])
})

test('since when somebody is of the course is read as a day', () => {
  const row = { part: 'master-data', field: 'joinedOn', text: '2026-01-05' } as const
  expect(rowWords(row, danish, held, '2026-03-02T08:00:00Z')).toEqual({
    head: 'Med i forløbet fra',
    lines: ['5. januar 2026'],
  })
})
