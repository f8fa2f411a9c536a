import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { drawCard } from '#bot/conversation/cards/draw-card.ts'
import { cardTexts } from '#bot/guard/card-texts.ts'
import type { CardView } from '#bot/conversation/cards/card-view.ts'
import { changeCards } from '../support/change-cards.ts'
import { nextMeetingCards } from '../support/next-meeting-cards.ts'
import { findingKinds, guardedFields } from '#shared/domain/privacy/finding.ts'
import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'

const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
const meeting = { start, end: start.add({ hours: 2 }) }
const due = Temporal.PlainDate.from('2026-03-11')
const common = {
  key: 'card:x:1',
  courseId: '7d3c1b2a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  reference: 'NM-2026-0412',
}
const ofMeeting = [
  'meeting-booked',
  'meeting-moved',
  'hold-unfinished',
  'appointment-outdated',
  'next-meeting-booked',
] as const
const ofDeadline = [
  'plan-due',
  'plan-late',
  'next-meeting-propose',
  'next-meeting-prepare',
  'next-meeting-alarm',
] as const
const ofAgenda = { meeting, meetingId: '8e4d2c3b-0a9f-4e8d-9c7b-6a5f4e3d2c1b', final: false, ownItems: 2 }
const views: CardView[] = [
  ...ofMeeting.map((subject): CardView => ({ ...common, subject, meeting })),
  ...ofDeadline.map((subject): CardView => ({ ...common, subject, meeting, due })),
  {
    ...common,
    subject: 'leak-found',
    meeting,
    finds: findingKinds.flatMap((kind) => guardedFields.map((field) => ({ kind, field }))),
  },
  { ...common, subject: 'agenda-due', due, ...ofAgenda },
  { ...common, subject: 'agenda-late', due, ...ofAgenda },
  { ...common, subject: 'agenda-sent', ...ofAgenda },
  { ...common, subject: 'meeting-soon', ...ofAgenda },
  { ...common, subject: 'plan-published', version: '2.0', published: due },
  { ...common, subject: 'consent-ending', until: due },
  { ...common, subject: 'glass-broken', opened: start, closes: start.add({ hours: 24 }) },
  { ...common, subject: 'channel-outdated', day: due },
]

test.for(views)(
  'X-33 the guard finds nothing in the card of $subject, for a family whose names are ordinary words',
  (view) => {
    const { card, summary } = drawCard(view, 'c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04')
    const texts = cardTexts(card, summary).map(({ text }) => text)
    expect(texts.join(' ')).toContain(common.reference)
    const knownTerms = ['Sofie Lund', 'Sofie', 'Lund', 'Per', 'Hans', 'Skovbakkeskolen', 'Kildevej']
    expect(
      findMorePersonalData({ fields: [{ field: 'body', text: texts.join('\n') }], knownTerms, allowed: [] }),
    ).toEqual([])
  },
)

test.for(['da', 'en'] as const)(
  'X-33 the guard finds nothing in the next meeting on its card or a meeting that is changed on its own, though people stand in what was found: %s',
  (language) => {
    const drawn = [common, language, 'Lokale Birk'] as const
    const cards = [nextMeetingCards, changeCards].flatMap((all) =>
      all('c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04', ...drawn),
    )
    expect(cards.length).toBeGreaterThan(24)
    for (const [, card] of cards) {
      const text = cardTexts(card, '')
        .map((one) => one.text)
        .join('\n')
      expect(text).toContain(common.reference)
      const fields = [{ field: 'body' as const, text }]
      expect(findMorePersonalData({ fields, knownTerms: ['Sofie', 'Lund', 'Per'], allowed: [] })).toEqual([])
    }
  },
)
