import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { holdOnTeams } from '#shared/api/meetings.ts'
import { openChangeCardHouse, type ChangeCardHouse } from '../support/change-card-house.ts'
import { roomAt } from '../support/standing-meeting.ts'

let cards: ChangeCardHouse
beforeAll(async () => {
  cards = await openChangeCardHouse()
})
beforeEach(() => cards.begin())
afterEach(() => cards.house.local.chaos.calm())
afterAll(() => cards?.house.stop())

test('moved in Outlook itself: it is told, and one press moves the meeting and its room there', async () => {
  const { calendar } = cards.house.local.graph
  const later = {
    start: cards.standing().event.start + 5 * 3_600_000,
    end: cards.standing().event.end + 5 * 3_600_000,
  }
  calendar.change(cards.standing().event, later)
  cards.standing().event.attendees[0]!.answer = 'declined'
  const told = await cards.press('meeting-change-times')
  expect(told.words).toContain('Aftalen er flyttet til')
  expect(told.words).toContain('Én deltager har sagt nej i Outlook.')
  expect(told.words).not.toContain('Jonas')
  await cards.on(told, 'Flyt mødet derhen')
  await cards.settles({ start: cards.day('12:00'), change: null, room: roomAt(0) })
  expect(cards.standing().event.start).toBe(later.start)
  expect(cards.holds()).toEqual([roomAt(0).mail])
})

test('X-01 somebody whom the family has not been asked about is counted, not named, and the appointment is put back', async () => {
  cards.house.local.graph.calendar.change(cards.standing().event, {
    attendees: [
      ...cards.standing().event.attendees,
      { mail: 'villads.torp@birkelund.example', name: 'Villads Torp', type: 'required' },
    ],
    fields: { location: { displayName: 'hos Sofie' } },
  })
  const told = await cards.press('meeting-change-rooms')
  expect(told.words).toContain('Én, som familien ikke er spurgt om, er inviteret i Outlook.')
  expect(told.words).toContain('Der står et andet sted i aftalen i Outlook.')
  expect(told.words).not.toMatch(/Villads|Sofie/)
  const { grants } = cards.house.local.identity
  const token = await cards.anotherToken()
  grants.consented = false
  const entra = await cards.on(told, 'Sæt aftalen', {}, { token })
  grants.consented = true
  expect(entra.words).toMatch(/^Microsoft 365 kræver, at du logger ind først\./)
  expect((await cards.on(told, 'Sæt aftalen')).words).toContain('siger igen det samme som mødet')
  expect(cards.standing().event.attendees.map(({ mail }) => mail)).toEqual([
    'jonas.egelund@birkelund.example',
  ])
  // It is said only when it is so.
  cards.house.local.graph.calendar.cancel(cards.standing().event)
  const gone = await cards.on(told, 'Sæt aftalen')
  expect(gone.words).not.toContain('siger igen det samme som mødet')
  expect(gone.words).toContain('Aftalen i Outlook siger ikke det samme som mødet.')
})

test('to be held on Teams too, and no Teams meeting any more: told, and put back with one press', async () => {
  await cards.call(holdOnTeams, { params: cards.standing().params, body: {} })
  cards.house.local.graph.calendar.change(cards.standing().event, {
    fields: { isOnlineMeeting: false, onlineMeeting: null },
  })
  const told = await cards.press('meeting-change-times')
  expect(told.words).toContain('Aftalen er ikke et Teams-møde endnu.')
  expect((await cards.on(told, 'Sæt aftalen')).words).toContain('siger igen det samme som mødet')
  expect(cards.standing().event.fields['isOnlineMeeting']).toBe(true)
  expect(cards.titles(await cards.press('meeting-change-times'), 'Sæt aftalen')).toEqual([])
})

test('deleted in Outlook itself: nothing is looked up; it can be called off here', async () => {
  cards.house.local.graph.calendar.cancel(cards.standing().event)
  const told = await cards.press('meeting-change-times')
  expect(told.words).toContain('Aftalen er slettet i Outlook.')
  expect(cards.titles(told)).toEqual(['Aflys mødet'])
  await cards.on(await cards.on(told, 'Aflys mødet'), 'Aflys mødet', { because: 'not-needed' })
  expect(await cards.meeting()).toMatchObject({ state: 'cancelled', cancelledBecause: 'not-needed' })
  expect(cards.holds()).toEqual([])
})
