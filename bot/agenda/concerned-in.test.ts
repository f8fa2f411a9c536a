import { expect, test } from 'vitest'
import type { AgendaItem } from '#shared/domain/agenda/agenda.ts'
import { member } from '../../tests/support/course.ts'
import type { StoredCourse } from '../storage/courses.ts'
import { concernedIn } from './concerned-in.ts'

const mother = member({ name: 'Maja Lund', role: 'adult' })
const son = member({ name: 'Emil Lund', role: 'child' })
const course = { members: [mother, son], contacts: [] } as unknown as StoredCourse
const item = (change: Partial<AgendaItem>) =>
  ({
    id: 'family',
    about: [],
    type: null,
    text: '',
    minutes: 0,
    speaker: '',
    addedBy: null,
    unfiled: null,
    ...change,
  }) as AgendaItem

test('X-36 whom an agenda tells of: whom its words are about, whom they name, and who is to speak', () => {
  expect(concernedIn([item({})], course)).toEqual([])
  expect(concernedIn([item({ speaker: 'Emil' })], course)).toEqual([son.id])
  expect(concernedIn([item({ about: [mother.id], text: 'Ferien', speaker: 'Emils lærer' })], course)).toEqual(
    [mother.id, son.id],
  )
  expect(concernedIn([item({ about: [mother.id], text: 'Maja', speaker: 'Maja' })], course)).toEqual([
    mother.id,
  ])
})
