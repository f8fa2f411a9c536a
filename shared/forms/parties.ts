import { departmentsOn, type DepartmentId } from '#shared/domain/course/departments.ts'
import type { Bilingual } from '../text/language.ts'
import type { Party } from './answers.ts'
import type { Circle } from './circle.ts'
import type { FieldOf } from './form.ts'
import { peopleFor } from './people.ts'
import type { Scope } from './scope.ts'

/** A party that may be ticked. `printed`: stands on the form itself; the others are added to it. */
export type PartyChoice = { party: Party; name: Bilingual; printed: boolean }

/** The departments of the form, then whom the network map and the family add. */
export function partiesFor(grid: FieldOf<'grid'>, scope: Scope, circle: Circle): PartyChoice[] {
  const choice = (kind: Party['kind'], id: string, name: Bilingual): PartyChoice => ({
    party: { kind, id },
    name,
    printed: kind === 'department',
  })
  const same = (name: string) => ({ da: name, en: name })
  return [
    ...printedOn(grid, circle).map(({ id, da, en }) => choice('department', id, { da, en })),
    ...circle.contacts
      .filter(({ kind }) => grid.contacts && kind !== 'pet')
      .map(({ id, name }) => choice('contact', id, same(name))),
    ...peopleFor(grid.members, scope, circle).map(({ id, name }) => choice('member', id, same(name))),
  ]
}

function printedOn({ departments }: FieldOf<'grid'>, { today, house }: Circle) {
  return departmentsOn(today, house.departments).filter(({ id, models }) =>
    typeof departments === 'string'
      ? models.includes(departments)
      : departments.some((known) => known === id),
  )
}

/** The types that the party may be asked for, by id. */
export function typesFor(grid: FieldOf<'grid'>, { kind, id }: Party): readonly string[] {
  const alone = kind === 'department' ? grid.only?.[id as DepartmentId] : undefined
  return alone ?? Object.keys(grid.types)
}

export const sameParty = (a: Party, b: Party): boolean => a.kind === b.kind && a.id === b.id
