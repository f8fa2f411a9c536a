import { expect, test } from 'vitest'
import { drawCard } from '#bot/conversation/cards/draw-card.ts'
import type { CardView } from '#bot/conversation/cards/card-view.ts'
import { cardTexts } from '#bot/guard/card-texts.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import { findMorePersonalData } from '#shared/domain/privacy/wide-guard.ts'
import { addPersonCards } from '../support/add-person-cards.ts'
import { changeCards } from '../support/change-cards.ts'
import { common, everyCard } from '../support/every-card.ts'
import { drawGroupCard } from '#bot/conversation/cards/groups/group-card.ts'
import { groupIds, groupPlaces } from '#shared/domain/groups/groups.ts'
import { groupInvitation, seriesCalledOff } from '#shared/domain/groups/invitation.ts'
import { everyGroupCard } from '../support/group-cards.ts'
import { nextMeetingCards } from '../support/next-meeting-cards.ts'

/** What the cards name from closed lists of our own, and only there: why a meeting is off, and what a consent is about. Only warned of. */
const ownWords: Record<Language, Partial<Record<CardView['subject'], string[]>>> = {
  da: { 'meeting-cancelled': ['Sygdom'], consent: ['Sygedagpenge', 'kontanthjælp', 'Sygdom'] },
  en: {},
}
const ownWordsOf = (view: CardView) =>
  view.subject === 'meeting-cancelled' && view.because !== 'illness'
    ? []
    : (ownWords[view.language][view.subject] ?? [])

test.for(everyCard.flatMap((view) => [view, { ...view, language: 'en' as const }]))(
  'X-33 the guard finds nothing but our own words in the card of $subject in $language, for a family whose names are ordinary words',
  (view) => {
    const { card, summary } = drawCard(view, 'c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04')
    const texts = cardTexts(card, summary).map(({ text }) => text)
    expect(texts.join(' ')).toContain(common.reference)
    const knownTerms = ['Sofie Lund', 'Sofie', 'Lund', 'Per', 'Hans', 'Skovbakkeskolen', 'Kildevej']
    const found = findMorePersonalData({
      fields: [{ field: 'body', text: texts.join('\n') }],
      knownTerms,
      allowed: [],
    })
    expect(found.map(({ level, match }) => [level, match])).toEqual(
      ownWordsOf(view).map((word) => ['warn', word]),
    )
  },
)

test.for(['da', 'en'] as const)(
  'X-33 the guard finds nothing in the next meeting on its card, though people stand in what was found: %s',
  (language) => {
    const cards = nextMeetingCards('c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04', common, language, 'Lokale Birk')
    expect(cards.length).toBeGreaterThan(8)
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

test.for(['da', 'en'] as const)(
  'X-33 the guard finds nothing but our own reasons in a meeting that is changed on its card, though people stand in her appointment: %s',
  (language) => {
    const { illness } = textIn(language).meetingChange.callOff.reasons
    const cards = changeCards('c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04', common, language, 'Lokale Birk')
    expect(cards.length).toBeGreaterThan(14)
    for (const [name, card] of cards) {
      const text = cardTexts(card, '')
        .map((one) => one.text)
        .join('\n')
      expect(text).toContain(common.reference)
      const fields = [{ field: 'body' as const, text }]
      const found = findMorePersonalData({ fields, knownTerms: ['Sofie', 'Lund', 'Per'], allowed: [] })
      const ours = found.filter(({ level, match }) => level === 'warn' && match === illness)
      expect([name, found.length - ours.length, ours.length > 0 && name !== 'why it is called off']).toEqual([
        name,
        0,
        false,
      ])
    }
  },
)

test.for(['da', 'en'] as const)(
  'X-33 of whom she may add to a meeting the card says nothing but who it is and how the calendar is: %s',
  (language) => {
    const cards = addPersonCards('c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04', common, language, 'Lokale Birk')
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

test('X-10, X-33: the guard finds nothing in what is said of the municipality’s groups, on a card or in Outlook', () => {
  const cards = [...everyGroupCard('da'), ...everyGroupCard('en')].flatMap((view) => {
    const { card, summary } = drawGroupCard(view, 'c3f1d2e4-5a6b-4c7d-8e9f-0a1b2c3d4e04')
    return cardTexts(card, summary).map(({ text }) => ({ text, html: false }))
  })
  const inOutlook = groupIds.flatMap((id) =>
    groupPlaces.flatMap((place) => {
      const { subject, bodyHtml, location } = groupInvitation(id, place, 'Birkelund Kommune')
      return [subject, location, bodyHtml, seriesCalledOff].map((text) => ({ text, html: text === bodyHtml }))
    }),
  )
  expect(cards.length).toBeGreaterThan(50)
  for (const { text, html } of [...cards, ...inOutlook]) {
    const fields = [{ field: 'body' as const, text, html }]
    expect(findMorePersonalData({ fields, knownTerms: [], allowed: [] })).toEqual([])
  }
})
