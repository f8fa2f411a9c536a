import { expect, test } from 'vitest'
import { findingKinds, levels } from './finding.ts'
import { mayLetStand } from './let-stand.ts'

test('X-10 what is surely the family’s may not be let stand; a false alarm may', () => {
  const never = findingKinds.flatMap((kind) =>
    levels.filter((level) => !mayLetStand({ kind, level })).map((level) => `${kind} ${level}`),
  )
  expect(never).toEqual(['known-term block', 'cpr block', 'cpr warn', 'birth-date block', 'birth-date warn'])
})
