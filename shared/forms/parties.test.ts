import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { circle } from '../../tests/support/blended-family.ts'
import { fieldsOf, type FieldOf } from './form.ts'
import { partiesFor, typesFor } from './parties.ts'
import { formAt } from './versions.ts'

const grid = (id: string) =>
  fieldsOf(formAt(id, 1)!).find(([name]) => name === 'parties')?.[1] as FieldOf<'grid'>
const offered = (id: string, on = '2026-03-02', giver = 'rikke') =>
  partiesFor(grid(id), { answers: { giver } }, { ...circle, today: Temporal.PlainDate.from(on) })
const ids = (kind: string, choices: ReturnType<typeof offered>) =>
  choices.filter(({ party }) => party.kind === kind).map(({ party }) => party.id)

describe('who may be ticked', () => {
  test('F-CONSENT-1: a school and a daycare, and nobody else', () => {
    expect(offered('F-CONSENT-1').map(({ party }) => party.id)).toEqual(['daycare', 'school'])
  })

  test('F-CONSENT-2: the departments of model A, whoever is on the map but the dog, and the rest of the family', () => {
    const choices = offered('F-CONSENT-2')
    expect(ids('department', choices)).toContain('job-centre')
    expect(ids('department', choices)).not.toContain('youth-effort')
    expect(ids('contact', choices)).toEqual(['dorte', 'doctor', 'bodil'])
    expect(ids('member', choices)).toEqual(['stig', 'john', 'sara'])
    expect(choices.filter(({ printed }) => printed).map(({ party }) => party.kind)).toEqual(
      ids('department', choices).map(() => 'department'),
    )
  })

  test('F-CONSENT-3: the departments of model D that there are on that day', () => {
    expect(ids('department', offered('F-CONSENT-3'))).toContain('children-authority')
    expect(ids('department', offered('F-CONSENT-3', '2025-12-31'))).toEqual([
      'daycare',
      'school',
      'psychology',
    ])
  })

  test('X-08: a young one shows to the adults, and they to him', () => {
    expect(ids('member', offered('F-CONSENT-2', '2026-03-02', 'sara'))).toEqual(['rikke', 'stig', 'john'])
  })
})

test('X-11: a daycare knows absence alone', () => {
  expect(typesFor(grid('F-CONSENT-1'), { kind: 'department', id: 'daycare' })).toEqual(['absence'])
  expect(typesFor(grid('F-CONSENT-1'), { kind: 'department', id: 'school' })).toHaveLength(3)
})
