import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { newsFromOutlook } from './outlook-answer.ts'

const noon = Temporal.Instant.from('2026-03-16T12:00:00Z')
const earlier = noon.subtract({ hours: 1 })
const later = noon.add({ hours: 1 })
const silent = { answer: null, at: null, outlook: null, movedAt: null }

test('a no in Outlook is an absence, a yes an answer; a perhaps and silence are none', () => {
  expect(newsFromOutlook(silent, { answer: 'declined', at: noon })).toEqual({
    answer: 'absent',
    changes: true,
  })
  expect(newsFromOutlook(silent, { answer: 'accepted', at: noon })).toEqual({
    answer: 'coming',
    changes: true,
  })
  for (const answer of ['none', 'tentative'] as const)
    expect(newsFromOutlook(silent, { answer, at: noon })).toBeNull()
})

test('taken up once: what was taken back here is not made an absence by the same no', () => {
  const taken = { answer: 'absent', at: noon, outlook: 'declined', movedAt: null } as const
  expect(newsFromOutlook(taken, { answer: 'declined', at: earlier })).toBeNull()
  expect(newsFromOutlook({ ...taken, answer: 'coming' }, { answer: 'declined', at: earlier })).toBeNull()
})

test('the younger word counts, whichever way it came', () => {
  const onCard = { answer: 'absent', at: noon, outlook: null, movedAt: null } as const
  expect(newsFromOutlook(onCard, { answer: 'accepted', at: earlier })).toBeNull()
  expect(newsFromOutlook(onCard, { answer: 'accepted', at: later })).toEqual({
    answer: 'coming',
    changes: true,
  })
  expect(newsFromOutlook({ ...onCard, answer: 'coming' }, { answer: 'declined', at: later })).toEqual({
    answer: 'absent',
    changes: true,
  })
})

test('said here already it is remembered and changes nothing; without a date a no is believed and a yes is not', () => {
  const onCard = { answer: 'absent', at: noon, outlook: null, movedAt: null } as const
  expect(newsFromOutlook(onCard, { answer: 'declined', at: null })).toEqual({
    answer: 'absent',
    changes: false,
  })
  expect(newsFromOutlook(onCard, { answer: 'accepted', at: null })).toBeNull()
  expect(newsFromOutlook({ ...onCard, answer: 'coming' }, { answer: 'declined', at: null })).toEqual({
    answer: 'absent',
    changes: true,
  })
})

test('what was said before the meeting was moved is no answer to its new time; what was said after it, or without a date, is', () => {
  const moved = { ...silent, movedAt: noon }
  for (const answer of ['accepted', 'declined'] as const)
    for (const at of [earlier, noon]) expect(newsFromOutlook(moved, { answer, at })).toBeNull()
  expect(newsFromOutlook(moved, { answer: 'declined', at: later })).toEqual({
    answer: 'absent',
    changes: true,
  })
  expect(newsFromOutlook(moved, { answer: 'declined', at: null })).toEqual({
    answer: 'absent',
    changes: true,
  })
})
