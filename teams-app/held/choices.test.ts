import { expect, test } from 'vitest'
import { carryOver, decide, likelyRegard, noChoices, undecided } from './choices.ts'

const mark = { because: 'about-others' as const, who: ['John'] }
const row = (key: string, digest = 'a', marks = [mark]) => ({ key, digest, marks })

test('each row that is marked must be decided on; taking a decision back makes it open again', () => {
  const rows = [row('one'), row('two'), row('plain', 'a', [])]
  const choices = decide(noChoices, 'one', { keep: true })
  expect(undecided(rows, choices)).toEqual(['two'])
  expect(undecided(rows, decide(choices, 'one', null))).toEqual(['one', 'two'])
})

test('when the course has changed nothing she chose is lost, and only what changed is looked at again', () => {
  const left = { keep: false, because: 'child' } as const
  const before = [row('same'), row('changed'), row('gone')]
  const after = [row('same'), row('changed', 'b'), row('new', 'a', [])]
  const chosen = before.reduce((all, { key }) => decide(all, key, left), noChoices)
  const now = carryOver(before, after, chosen)
  expect(now).toEqual({
    of: { same: left, changed: left },
    changed: ['changed', 'new'],
    again: ['changed', 'new'],
  })
  expect(undecided(after, now)).toEqual(['changed', 'new'])
  const looked = decide(decide(now, 'changed', left), 'new', { keep: true })
  expect(undecided(after, looked)).toEqual([])
  // They stay where they were put.
  expect(looked.changed).toEqual(['changed', 'new'])
  // Before she has looked, it changes once more.
  expect(carryOver(after, after, now).again).toEqual(['changed', 'new'])
})

test('whom it is left out for is guessed from why it is marked', () => {
  expect(likelyRegard(row('one'))).toBe('family-member')
  expect(likelyRegard({ marks: [{ because: 'is-somebody', who: [] }] })).toBe('somebody-else')
})
