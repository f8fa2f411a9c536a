import { expect, test } from 'vitest'
import { contact } from '../../../tests/support/course.ts'
import { peopleOfAgenda } from './people.ts'

test('O-48: the meeting leader has a row of his own; the family and its bisidder come though no calendar says so', () => {
  const bisidder = contact({ name: 'Gerda Holm', department: null, supportPerson: true })
  const [teacher, leader, away] = ['Mette Holmgaard', 'Bente Lyngvad', 'Villads Torp'].map((name) =>
    contact({ name }),
  )
  const people = peopleOfAgenda(
    {
      members: [
        { id: 'mother', name: 'Maja Lund', role: 'adult' },
        { id: 'child', name: 'Sofie Lund', role: 'child' },
      ],
      contacts: [bisidder, teacher!, leader!, away!],
      coordinatorName: 'Karen Ravnsø',
    },
    [teacher!.id, leader!.id],
    leader!.id,
  )
  const names = Object.entries(people).map(([group, rows]) => [group, rows.map(({ name }) => name)])
  expect(Object.fromEntries(names)).toEqual({
    'family-adults': ['Maja Lund'],
    coordinators: ['Karen Ravnsø'],
    leader: ['Bente Lyngvad'],
    network: ['Mette Holmgaard'],
    'support-persons': ['Gerda Holm'],
  })
})
