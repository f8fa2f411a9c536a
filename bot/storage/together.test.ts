import { expect, test } from 'vitest'
import { together } from './together.ts'

test('what comes together goes together, and each gets its own answer', async () => {
  const rounds: number[][] = []
  const double = together<number, number>(10, async (items) => {
    rounds.push(items)
    return items.map((item) => item * 2)
  })
  expect(await Promise.all([1, 2, 3].map((item) => double(item)))).toEqual([2, 4, 6])
  expect(await double(4)).toBe(8)
  expect(rounds).toEqual([[1, 2, 3], [4]])
})

test('what comes while a round is under way goes with the next', async () => {
  const rounds: string[][] = []
  const gate = Promise.withResolvers<void>()
  const started = Promise.withResolvers<void>()
  const ask = together<string, string>(10, async (items) => {
    rounds.push(items)
    started.resolve()
    await gate.promise
    return items
  })
  const first = ask('a')
  await started.promise
  const later = [ask('b'), ask('c')]
  gate.resolve()
  expect(await Promise.all([first, ...later])).toEqual(['a', 'b', 'c'])
  expect(rounds).toEqual([['a'], ['b', 'c']])
})

test('a round is bounded', async () => {
  const rounds: number[] = []
  const ask = together<number, number>(4, async (items) => {
    rounds.push(items.length)
    return items
  })
  await Promise.all(Array.from({ length: 10 }, (_, i) => ask(i)))
  expect(rounds).toEqual([4, 4, 2])
})

test('nobody fails for another’s sake, and the next round is not spoilt', async () => {
  const ask = together<number, number>(10, async (items) => {
    if (items.includes(13)) throw new Error('uheldigt')
    return items
  })
  const answers = await Promise.allSettled([1, 13, 2].map((item) => ask(item)))
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await ask(3)).toBe(3)
})
