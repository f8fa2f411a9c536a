import { expect, test } from 'vitest'
import { followedTypes } from '#shared/domain/meeting/meeting-types.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import { ofMeeting } from './of-meeting.ts'

test.each([
  ['Netværksmødet er booket', 'Mødet er booket'],
  ['Find tid til næste netværksmøde', 'Find tid til næste møde'],
  ['The network meeting is booked', 'The meeting is booked'],
  ['Follow-up network meeting', 'Follow-up meeting'],
  ['Dagsordenen skal sendes', 'Dagsordenen skal sendes'],
])('%s', (sentence, other) => {
  expect(ofMeeting(sentence, 'networkMeeting')).toBe(sentence)
  expect(ofMeeting(sentence, 'sharedFamilyMeeting')).toBe(other)
})

test('no heading or task of a card calls a meeting of another name a network meeting', () => {
  const other = followedTypes.filter((type) => type !== 'networkMeeting')
  for (const { headings, tasks } of [da.cards, en.cards])
    for (const sentence of [...Object.values(headings), ...Object.values(tasks)])
      for (const type of other) expect(ofMeeting(sentence, type)).not.toMatch(/netværksmøde|network meeting/i)
})
