import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { modelIds, type ModelId } from './model-ids.ts'
import { models, phasesOf } from './models.ts'
import {
  mayMove,
  readStepEvent,
  sinceAfter,
  stepReasons,
  stepsThatWay,
  stepWays,
  wayOf,
  writeStepEvent,
  type StepMade,
  type StepMove,
  type StepReason,
} from './steps.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const idsOf = (modelId: ModelId) => phasesOf(modelId).map(({ id }) => id)
const anyModel = fc.constantFrom(...modelIds)
/** A model and two of its different steps. */
const anyPair = anyModel.chain((modelId) =>
  fc
    .tuple(fc.constantFrom(...idsOf(modelId)), fc.constantFrom(...idsOf(modelId)))
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ modelId, from, to })),
)
const reasonFor = ({ modelId, from, to }: { modelId: ModelId; from: string; to: string }): StepReason =>
  stepReasons[wayOf(modelId, from, to)!][0]

describe.each(models.map(({ id, letter }) => [letter, id] as const))('model %s', (_letter, modelId) => {
  const ids = idsOf(modelId)

  test('every step is reached forward from the first, one by one, and back again', () => {
    const walk = (way: 'forward' | 'back', start: string) => {
      const seen = [start]
      for (;;) {
        const here = seen.at(-1)!
        const next = stepsThatWay({ modelId, phaseId: here }, way)[0]
        if (!next) return seen
        const move = { from: here, to: next.id, because: stepReasons[way][0] }
        expect(mayMove({ modelId, phaseId: here }, move)).toEqual({ move: true, way })
        seen.push(next.id)
      }
    }
    expect(walk('forward', ids[0]!)).toEqual(ids)
    expect(walk('back', ids.at(-1)!)).toEqual(ids.toReversed())
  })
})

test('P-B4, P-B-D5: from any step to any other in one move, one way there and the other way back', () => {
  fc.assert(
    fc.property(anyPair, (pair) => {
      const { modelId, from, to } = pair
      const there = wayOf(modelId, from, to)!
      expect(stepsThatWay({ modelId, phaseId: from }, there).map(({ id }) => id)).toContain(to)
      expect(wayOf(modelId, to, from)).toBe(there === 'forward' ? 'back' : 'forward')
      expect(mayMove({ modelId, phaseId: from }, { from, to, because: reasonFor(pair) })).toEqual({
        move: true,
        way: there,
      })
    }),
  )
})

test('pressed by two, the second finds it there; from a step that is not its own any more it is refused', () => {
  fc.assert(
    fc.property(anyPair, (pair) => {
      const { modelId, from, to } = pair
      const move = { from, to, because: reasonFor(pair) }
      expect(mayMove({ modelId, phaseId: to }, move)).toEqual({ move: false, because: null })
      for (const phaseId of idsOf(modelId).filter((id) => id !== from && id !== to))
        expect(mayMove({ modelId, phaseId }, move)).toEqual({ move: false, because: 'step-changed' })
    }),
  )
})

test('a step of another model, the same step, and a reason of the other way are no move', () => {
  const C = { modelId: 'koordinerende-familiekonsulent', phaseId: 'P-C2' } as const
  const no = { move: false, because: 'invalid-request' }
  expect(mayMove(C, { from: 'P-C2', to: 'P-A4', because: 'step-done' })).toEqual(no)
  expect(mayMove(C, { from: 'P-C2', to: 'P-C2', because: 'step-done' })).toEqual(no)
  expect(mayMove(C, { from: 'P-C2', to: 'P-C3', because: 'more-needed' })).toEqual(no)
  expect(mayMove(C, { from: 'P-C2', to: 'P-C1', because: 'step-done' })).toEqual(no)
  expect(stepsThatWay(C, 'forward').map(({ id }) => id)).toEqual(['P-C3', 'P-C4', 'P-C5'])
  expect(stepsThatWay(C, 'back').map(({ id }) => id)).toEqual(['P-C1'])
})

describe('T-01 … T-03, T-16: since when', () => {
  const since = (modelId: ModelId, move: StepMove, made: StepMade[] = []) =>
    sinceAfter({ modelId, phaseId: move.from, phaseSince: '2026-01-05' }, move, made, today)

  test('within a phase of A time goes on; a new phase of A or C, and a new step of B or D, begin today', () => {
    const forward = (from: string, to: string) => ({ from, to, because: 'step-done' }) as const
    expect(since('familiens-fremtid', forward('P-A4', 'P-A5'))).toBe('2026-01-05')
    expect(since('familiens-fremtid', forward('P-A3', 'P-A4'))).toBe('2026-03-18')
    expect(since('koordinerende-familiekonsulent', forward('P-C1', 'P-C2'))).toBe('2026-03-18')
    expect(since('en-familie-en-indgang', forward('P-B1', 'P-B2'))).toBe('2026-03-18')
    expect(since('faelles-familier', forward('P-D7', 'P-D8'))).toBe('2026-03-18')
  })

  test('whatever stood wrong is counted as if it had never been so; what is taken up again begins anew', () => {
    fc.assert(
      fc.property(anyPair, ({ modelId, from, to }) => {
        const wrong: StepMade = {
          from: to,
          to: from,
          because: reasonFor({ modelId, from: to, to: from }),
          since: '2025-10-01',
        }
        // Back where it came from: A within one phase never stopped counting.
        const standing = { modelId, phaseId: from, phaseSince: sinceOf(modelId, wrong) }
        expect(sinceAfter(standing, { from, to, because: 'set-wrong' }, [wrong], today)).toBe('2025-10-01')
        const again = sinceAfter(
          standing,
          { from, to, because: reasonFor({ modelId, from, to }) },
          [wrong],
          today,
        )
        expect(['2025-10-01', '2026-03-18']).toContain(again)
        expect(again === '2025-10-01').toBe(standing.phaseSince === '2025-10-01')
      }),
    )
  })

  /** What the move itself left behind. */
  const sinceOf = (modelId: ModelId, move: StepMade) =>
    sinceAfter({ modelId, phaseId: move.from, phaseSince: move.since }, move, [], today.subtract({ days: 3 }))
})

test('every way has reasons of its own, and both have the one that puts right', () => {
  for (const way of stepWays) expect(stepReasons[way]).toContain('set-wrong')
  expect(stepReasons.forward.filter((one) => stepReasons.back.some((other) => other === one))).toEqual([
    'set-wrong',
  ])
})

test('what the timeline keeps of a move is read as it was written, and nothing else is a move', () => {
  fc.assert(
    fc.property(anyPair, (pair) => {
      const { modelId, from, to } = pair
      const because = reasonFor(pair)
      expect(readStepEvent(writeStepEvent({ from, to, because }))).toMatchObject({
        way: wayOf(modelId, from, to),
        to: { id: to },
        because,
      })
      const others = modelIds.filter((id) => id !== modelId).map((id) => idsOf(id)[0]!)
      for (const other of others)
        expect(readStepEvent(writeStepEvent({ from: other, to, because }))).toBeNull()
    }),
  )
  for (const detail of [null, '', 'P-C1', 'P-C1/P-C2', 'P-C1/P-C2/because', 'P-C1/P-C1/step-done'])
    expect(readStepEvent(detail)).toBeNull()
})
