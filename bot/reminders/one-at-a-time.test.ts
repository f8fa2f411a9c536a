import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('never two at once, and whoever asks meanwhile gets one more run', async () => {
  let inside = 0
  let runs = 0
  const gates: (() => void)[] = []
  const look = oneAtATime(async () => {
    runs++
    expect(++inside).toBe(1)
    await new Promise<void>((open) => void gates.push(open))
    inside--
  })
  const asked = [look(), look(), look()]
  gates.shift()!()
  await expect.poll(() => gates.length).toBe(1)
  gates.shift()!()
  await Promise.all(asked)
  expect(runs).toBe(2)
})

test('a run that fails does not stop the next', async () => {
  let runs = 0
  const look = oneAtATime(async () => {
    if (++runs === 1) throw new Error('once')
  })
  await expect(look()).rejects.toThrow('once')
  await look()
  expect(runs).toBe(2)
})
