import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { meetingTypes } from '../meeting/meeting-types.ts'
import { houseIn } from '../settings/house.ts'
import { faces, isOpen, isRater, mayRate, smileyNumbers, type Face } from './smiley.ts'

const family = { house: houseIn([]) }
const at = (time: string) => Temporal.Instant.from(time)
const meeting = {
  type: 'networkMeeting',
  state: 'booked',
  start: at('2026-03-16T08:00:00Z'),
  end: at('2026-03-16T10:00:00Z'),
} as const
const person = (role: 'adult' | 'child', birthDate: string | null) => ({ id: 'a', role, birthDate })
const adult = person('adult', null)
const asked = { on: true, meeting, member: adult, answered: false, family }

test('P-D10: from the meeting’s beginning until a fortnight after it has ended', () => {
  const rate = (time: string) => mayRate(asked, at(time)).rate
  expect(
    ['2026-03-16T07:59:59Z', '2026-03-16T08:00:00Z', '2026-03-30T10:00:00Z', '2026-03-30T10:00:01Z'].map(
      rate,
    ),
  ).toEqual([false, true, true, false])
})

test('the network meeting and the shared family meeting of model D are rated, and nothing else is', () => {
  const rated = meetingTypes.filter((type) => isOpen({ ...meeting, type }, at('2026-03-16T09:00:00Z')))
  expect(rated).toEqual(['networkMeeting', 'sharedFamilyMeeting'])
})

test('5.2: the adults and the young from 15, each once; said why not', () => {
  const today = Temporal.PlainDate.from('2026-03-16')
  expect(isRater(person('child', '2011-03-16'), family, today)).toBe(true)
  expect(isRater(person('child', '2011-03-17'), family, today)).toBe(false)
  expect(isRater(person('child', null), family, today)).toBe(false)
  const now = at('2026-03-16T09:30:00Z')
  const why = (more: Partial<typeof asked> | { member: undefined } | { meeting: undefined }) => {
    const decision = mayRate({ ...asked, ...more }, now)
    return decision.rate ? null : decision.because
  }
  expect(why({ on: false })).toBe('smiley-not-used')
  expect(why({ meeting: undefined })).toBe('smiley-not-now')
  expect(why({ member: undefined })).toBe('smiley-not-theirs')
  expect(why({ answered: true })).toBe('smiley-answered')
})

test('decision 0024: with one or two answers, or one or two that are hidden from the reader, no number is told; with more a face that somebody could have chosen', () => {
  const anyFaces = fc.array(fc.constantFrom<Face>(...faces), { maxLength: 12 })
  fc.assert(
    fc.property(anyFaces, fc.nat(12), (said, some) => {
      const hidden = Math.min(some, said.length)
      const { answers, mean } = smileyNumbers(said, hidden)
      expect(answers).toBe(said.length)
      expect(mean === null).toBe(answers < 3 || hidden === 1 || hidden === 2)
      const told = mean ?? said[0] ?? 1
      expect(said.length === 0 || (told >= Math.min(...said) && told <= Math.max(...said))).toBe(true)
      expect(faces).toContain(told)
    }),
  )
  expect(smileyNumbers([5, 4, 4], 3)).toEqual({ answers: 3, mean: 4 })
  // Who reads two of three by name would know the third.
  expect(smileyNumbers([5, 4, 4], 1)).toEqual({ answers: 3, mean: null })
  expect(smileyNumbers([5, 4, 4], 0)).toEqual({ answers: 3, mean: 4 })
})
