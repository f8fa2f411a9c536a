import { describe, expect, test } from 'vitest'
import { fieldsOf, type FieldOf } from '#shared/forms/form.ts'
import { partiesFor } from '#shared/forms/parties.ts'
import { formAt } from '#shared/forms/versions.ts'
import { circle } from '../../tests/support/blended-family.ts'
import { drawnIn, newPartyRow } from './party-rows.ts'

const grid = (id: string) =>
  fieldsOf(formAt(id, 1)!).find(([name]) => name === 'parties')?.[1] as FieldOf<'grid'>
const choices = (id: string) => partiesFor(grid(id), { answers: { giver: 'rikke' } }, circle)
const row = (id: string, party: string) =>
  newPartyRow(
    grid(id),
    choices(id).find((choice) => choice.party.id === party)!,
  )

describe('a new tick', () => {
  test('begins with the first direction, and with no type where there are several', () => {
    expect(row('F-CONSENT-2', 'school')).toMatchObject({ direction: 'both', types: [] })
  })
  test('begins with the type when there is only one to ask for', () => {
    expect(row('F-CONSENT-1', 'daycare')).toMatchObject({ direction: 'obtain', types: ['absence'] })
  })
})

test('what the form prints is drawn, and whoever else is ticked; the others may be added', () => {
  const { drawn, addable } = drawnIn(choices('F-CONSENT-2'), [row('F-CONSENT-2', 'doctor')])
  expect(drawn.at(-1)?.party.id).toBe('doctor')
  expect(addable.map(({ party }) => party.id)).toEqual(['dorte', 'bodil', 'stig', 'john', 'sara'])
})

test('whoever was ticked and is no longer on the map stays in sight, so that the tick can be taken away', () => {
  const gone = { ...row('F-CONSENT-2', 'doctor'), party: { kind: 'contact' as const, id: 'gone' } }
  expect(drawnIn(choices('F-CONSENT-2'), [gone]).drawn.at(-1)).toMatchObject({
    party: gone.party,
    printed: false,
  })
})
