import { pino } from 'pino'
import { expect, test } from 'vitest'
import { eachStep, onceALook } from './steps.ts'

const kept = () => {
  const lines: string[] = []
  return { lines, log: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }) }
}

test('a step that fails is logged by its name alone, and stands in no other’s way', async () => {
  const { lines, log } = kept()
  const done: string[] = []
  await eachStep(log, {
    first: () => Promise.reject(new Error('Maja Lund')),
    second: async () => done.push('second'),
  })
  expect(done).toEqual(['second'])
  expect(lines.map((line) => (JSON.parse(line) as { step: string }).step)).toEqual(['first'])
  expect(lines.join()).not.toContain('Lund')
})

test('what has succeeded at a look is not done again at it; what has failed is, until it has succeeded', async () => {
  const done: string[] = []
  let fails = true
  const look = onceALook(kept().log, {
    failing: async () => {
      done.push('failing')
      if (fails) throw new Error('not yet')
    },
    fine: async () => done.push('fine'),
  })
  await look('monday')
  await look('monday')
  fails = false
  await look('monday')
  await look('monday')
  expect(done).toEqual(['failing', 'fine', 'failing', 'failing'])
  await look('tuesday')
  expect(done.slice(4)).toEqual(['failing', 'fine'])
})
