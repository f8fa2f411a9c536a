import { expect, test } from 'vitest'
import { findingKinds, guardedFields, levels } from './finding.ts'
import { mayLetStand, readStanding, standReasons, writeStanding } from './let-stand.ts'

test('X-10 what is surely the family’s may not be let stand; a false alarm may', () => {
  const never = findingKinds.flatMap((kind) =>
    levels.filter((level) => !mayLetStand({ kind, level })).map((level) => `${kind} ${level}`),
  )
  expect(never).toEqual(['known-term block', 'cpr block', 'cpr warn', 'birth-date block', 'birth-date warn'])
})

test('X-36 the log keeps kind, field and reason, and is read back; what it does not know excuses nothing', () => {
  const meetingId = 'b8f3f2a0-6a0c-4f0a-9a43-0c5f6f1f6c11'
  expect(writeStanding({ kind: 'phone', field: 'location', reason: 'public', meetingId })).toBe(
    `phone location public ${meetingId}`,
  )
  for (const kind of findingKinds)
    for (const field of guardedFields)
      for (const reason of standReasons)
        expect(readStanding(writeStanding({ kind, field, reason, meetingId }))).toEqual({
          kind,
          field,
          meetingId,
        })
  expect(readStanding('phone location public')).toEqual({ kind: 'phone', field: 'location', meetingId: null })
  for (const text of ['', 'phone', 'phone nowhere public', 'nothing body public'])
    expect(readStanding(text)).toBeNull()
})
