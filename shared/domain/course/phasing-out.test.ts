import { expect, test } from 'vitest'
import { asksToPhaseOut } from './phasing-out.ts'

test.for([
  ['familiens-fremtid', 'P-A6', 2, false],
  ['familiens-fremtid', 'P-A6', 3, true],
  ['familiens-fremtid', 'P-A5', 5, true],
  ['familiens-fremtid', 'P-A7', 3, false],
  ['en-familie-en-indgang', 'P-B7', 8, false],
  ['koordinerende-familiekonsulent', 'P-C3', 4, false],
  ['faelles-familier', 'P-D8', 4, false],
] as const)('O-07: in %s at %s after %i meetings it is asked: %s', ([modelId, phaseId, held, asked]) => {
  expect(asksToPhaseOut({ modelId, phaseId }, held)).toBe(asked)
})
