import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChangeCardHouse, type ChangeCardHouse } from '../support/change-card-house.ts'
import { roomAt } from '../support/standing-meeting.ts'

let cards: ChangeCardHouse
beforeAll(async () => {
  cards = await openChangeCardHouse()
})
beforeEach(() => cards.begin())
afterEach(() => cards.house.local.chaos.calm())
afterAll(() => cards?.house.stop())

test('whoever is not the coordinator sees the card as it stands, and is told so before anybody’s token is asked for', async () => {
  for (const verb of ['attendance', 'status']) {
    const { is, buttons } = await cards.press(verb, {}, { automatic: true, as: 'job-centre' })
    const verbs = Object.values(buttons).map((button) => button.verb)
    expect([is, verbs.length > 0, verbs.filter((one) => one.startsWith('meeting-change'))]).toEqual([
      'card',
      true,
      [],
    ])
  }
  for (const verb of ['meeting-change', 'meeting-change-times', 'meeting-change-why', 'meeting-change-off']) {
    expect((await cards.press(verb, {}, { as: 'job-centre' })).words).toMatch(/^Kun familiekoordinatoren/)
    expect((await cards.press(verb, {}, { as: 'outsider' })).words).toMatch(/^Du er ikke med i forløbet/)
  }
  expect((await cards.meeting()).state).toBe('booked')
})

test.for([
  ['a colleague’s', 'job-centre', undefined, /^Din adgang kunne ikke bekræftes/],
  ['that ran out', 'coordinator', 'expired', /^Din adgang nåede at udløbe/],
] as const)('a token %s does nothing, and she is told', async ([, key, fault, words]) => {
  const token = await cards.house.local.identity.token(key, fault)
  const why = await cards.press('meeting-change-why')
  for (const said of [
    await cards.press('meeting-change-times', {}, { token }),
    await cards.on(why, 'Aflys mødet', { because: 'illness' }, { token }),
  ])
    expect(said).toMatchObject({ is: 'trouble', words: expect.stringMatching(words) })
  expect((await cards.meeting()).state).toBe('booked')
})

test('where Entra wants to see her first, she is led to the tab and nothing has happened', async () => {
  const { grants } = cards.house.local.identity
  const times = await cards.press('meeting-change-times')
  const token = await cards.anotherToken()
  grants.consented = false
  const said = await cards.on(times, 'Flyt til ', {}, { token })
  grants.consented = true
  expect(said.words).toMatch(/^Microsoft 365 kræver, at du logger ind først\./)
  expect(await cards.meeting()).toMatchObject({ start: cards.day('07:00'), change: null })
})

test('a wish that no card has offered is none, and a key of another card is no meeting', async () => {
  for (const data of [{}, { start: 'i morgen' }, { change: 7 }])
    expect((await cards.press('meeting-change-pick', data)).words).toMatch(/^Den knap virker ikke/)
  const offer = { change: randomUUID(), stands: '', start: cards.day('08:00'), room: roomAt(0).mail }
  expect((await cards.press('meeting-change-pick', offer)).words).toContain(
    'Mødet er ændret, siden du så kortet.',
  )
  expect(
    (await cards.press('meeting-change-off', { key: 'card:consent:1', because: 'illness' })).words,
  ).toMatch(/^Du er ikke med i forløbet/)
  expect(await cards.meeting()).toMatchObject({ state: 'booked', start: cards.day('07:00'), change: null })
})
