import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { CardView } from '#bot/conversation/cards/card-view.ts'
import { drawCard } from '#bot/conversation/cards/draw-card.ts'
import { teamsAppId } from '../../infra/local/personas.ts'
import { linesOf, wordsOf, type Node } from '../support/card-parts.ts'
import { changeCards } from '../support/change-cards.ts'
import { typedByPeople } from '../support/consent-cards.ts'
import { common, everyCard } from '../support/every-card.ts'
import { nextMeetingCards } from '../support/next-meeting-cards.ts'

test('the plan is opened at the plan, by the button that stands out', () => {
  const card = drawCard(
    everyCard.find((view) => view.subject === 'plan-published')!,
    teamsAppId,
  ).card
  const [first] = card['actions'] as Node[]
  expect(first).toMatchObject({ type: 'Action.OpenUrl', title: 'Åbn planen', style: 'positive' })
  expect(decodeURIComponent(String(first!['url']))).toContain(
    `"subEntityId":"course/${common.courseId}/plan"`,
  )
  expect((card['body'] as Node[])[0]!['text']).toBe('Familiens Plan 2.0 er klar')
})

test('a reminder says reference, meeting, deadline and what to do, in Danish time', () => {
  const { card, summary } = drawCard(
    everyCard.find((view) => view.subject === 'agenda-due')!,
    teamsAppId,
  )
  expect(linesOf(card).map((line) => line['value'] ?? line['text'])).toEqual([
    'NM-2026-0412',
    'onsdag 18. marts kl. 9.00–11.00',
    '2 er sat på',
    'onsdag 11. marts',
    'Send dagsordenen til familien og netværket senest på fristen.',
  ])
  expect(summary).toBe('Dagsorden skal sendes (NM-2026-0412)')
})

test.for([
  ['the next meeting', nextMeetingCards, '2 af deltagerne kan ikke'],
  ['a meeting to be changed', changeCards, 'Én af deltagerne kan ikke'],
] as const)('X-33: who cannot come to a time is said by number: %s', ([, drawn, said]) => {
  const shown = JSON.stringify(drawn(teamsAppId, common, 'da', 'Lokale Birk'))
  expect(shown).toContain(said)
  expect(shown).not.toContain(typedByPeople)
})

test('X-33: whatever dates, versions and references a course has, no letter of a card comes from anywhere else', () => {
  const frameWords = new Set(everyCard.flatMap((view) => wordsOf(drawCard(view, teamsAppId).card)))
  const anyInstant = fc
    .integer({ min: 1_700_000_000, max: 1_900_000_000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))
  const anyDate = anyInstant.map((instant) => instant.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate())
  fc.assert(
    fc.property(fc.constantFrom(...everyCard), anyInstant, anyDate, fc.nat(9999), (view, from, day, n) => {
      const reference = `NM-2027-${String(n).padStart(4, '0')}`
      const drawn = drawCard(
        {
          ...view,
          reference,
          ...('meeting' in view ? { meeting: { start: from, end: from.add({ hours: 2 }) } } : {}),
          ...('due' in view ? { due: day } : {}),
        } as CardView,
        teamsAppId,
      ).card
      const foreign = wordsOf(drawn).filter(
        (word) =>
          !frameWords.has(word) && !dateWords.has(word) && !/^[\d.:–-]+$/.test(word) && word !== reference,
      )
      expect(foreign).toEqual([])
    }),
  )
})

const dateWords = new Set(
  Array.from({ length: 366 }, (_, n) =>
    Temporal.PlainDate.from('2028-01-01')
      .add({ days: n })
      .toLocaleString('da-DK', { weekday: 'long', month: 'long' })
      .split(/\s+/),
  )
    .flat()
    .concat('kl.'),
)
