import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teamsAppId } from '../personas.ts'
import { placeOf } from './deep-link.ts'

const link = (context: object) =>
  `https://teams.microsoft.com/l/entity/${teamsAppId}/families?context=${encodeURIComponent(JSON.stringify(context))}`

test("a card's link leads to the page of the tab that it names, in the channel when it names one", () => {
  expect(placeOf(link({ subEntityId: 'course/1/plan' }))).toEqual({ view: 'families', path: 'course/1/plan' })
  expect(placeOf(link({ subEntityId: 'course/1', channelId: '19:a@thread.tacv2' }))).toEqual({
    view: 'channel-tab:19:a@thread.tacv2',
    path: 'course/1',
  })
  expect(placeOf(link({}))).toEqual({ view: 'families', path: null })
  expect(placeOf('https://teams.microsoft.com/l/channel/19%3Aa%40thread.tacv2/Navn?groupId=1')).toEqual({
    view: 'channel:19:a@thread.tacv2',
    path: null,
  })
})

test('other addresses lead out of Teams, and what this Teams does not have leads nowhere', () => {
  expect(placeOf('https://birkelund.example/side')).toBe('elsewhere')
  expect(placeOf('mailto:karen@birkelund.example')).toBe('elsewhere')
  expect(placeOf('https://teams.microsoft.com/l/chat/0/0?users=a@birkelund.example')).toBeNull()
  expect(placeOf('https://teams.microsoft.com/l/entity/00000000-0000-0000-0000-000000000000/x')).toBeNull()
  expect(placeOf('javascript:alert(1)')).toBeNull()
  expect(placeOf(`https://teams.microsoft.com/l/entity/${teamsAppId}/families?context=nonsense`)).toEqual({
    view: 'families',
    path: null,
  })
})

test('whatever is written as a link, it never fails', () => {
  const path = fc.string({ maxLength: 40 }).map((text) => `https://teams.microsoft.com/l/${text}`)
  fc.assert(
    fc.property(fc.oneof(fc.string(), path), (text) => {
      expect(() => placeOf(text)).not.toThrow()
    }),
  )
  expect(placeOf('https://teams.microsoft.com/l/entity/%E0%A4%A')).toBeNull()
})
