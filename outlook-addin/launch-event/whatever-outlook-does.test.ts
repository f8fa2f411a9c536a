import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guard as da } from '#shared/text/da/guard.ts'
import { asked, classicOutlook, neutral, odds, session } from '../../tests/support/classic-outlook.ts'
import type { Completion } from './answer.ts'

const { runtime, send } = classicOutlook()

test.for(asked)('when Outlook refuses %s, the item is not sent', async (fail) => {
  expect(await send({ mark: 'm1', session: session(neutral), fail })).toMatchObject({
    allowEvent: false,
    errorMessage: da.failed,
  })
})

test.for([{ code: 9020 }, { code: 5001, message: 'no' }, undefined])(
  'when Outlook does not say what the pane left (%o), an item without a mark is no everyday post',
  async (sessionError) => {
    const item = { ...neutral, subject: 'Møde om Sofie Lund' }
    expect(await send({ item, sessionFails: { error: sessionError } })).toMatchObject({
      allowEvent: false,
      errorMessage: da.failed,
    })
  },
)

test('where Outlook knows no session data, or none was left, an item without a mark is everyday post', async () => {
  expect(await send({ session: null })).toEqual({ allowEvent: true })
  expect(await send({ old: true })).toEqual({ allowEvent: true })
  expect(await send({ old: true, mark: 'm1' })).toMatchObject({ errorMessage: da.reopened })
})

test('when Outlook never answers, patience ends the wait; a late answer changes nothing', async () => {
  const timers: (() => void)[] = []
  const answers: Completion[] = []
  runtime({ mark: 'm1', session: session(neutral), silent: 'body', timers })({
    completed: (answer) => answers.push(answer),
  })
  expect(answers).toEqual([])
  timers.forEach((run) => run())
  timers.forEach((run) => run())
  expect(answers).toMatchObject([{ allowEvent: false, errorMessage: da.slow }])
})

test('whatever Outlook does, and of whatever it is asked, the item gets one answer, and is sent only when all was read', async () => {
  const oddly = fc.record(Object.fromEntries(asked.map((name) => [name, fc.constantFrom(...odds)])), {
    requiredKeys: [],
  })
  await fc.assert(
    fc.asyncProperty(oddly, async (odd) => {
      const timers: (() => void)[] = []
      const answers: Completion[] = []
      const settle = () => new Promise((done) => setImmediate(done))
      runtime({ mark: 'm1', session: session(neutral), timers, odd })({
        completed: (answer) => answers.push(answer),
      })
      await settle()
      // The first that waits is the guard's own patience; what comes late comes after it.
      timers.forEach((run) => run())
      await settle()
      expect(answers).toHaveLength(1)
      expect(answers[0]?.allowEvent).toBe(Object.values(odd).every((one) => one === 'twice'))
    }),
    { numRuns: 200 },
  )
})

test.for([{ gone: true }, { broken: true }])(
  'a host without an item still gets one answer: %o',
  async (world) => {
    expect(await send(world)).toMatchObject({ allowEvent: false, errorMessage: da.failed })
  },
)
