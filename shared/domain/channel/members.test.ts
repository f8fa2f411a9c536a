import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Consent } from '../consent/consent.ts'
import type { Contact } from '../network/contact.ts'
import { channelChanges, channelMembers, leftOut } from './members.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const mother = { id: 'mother', role: 'adult', birthDate: '1989-03-02' }
const onMap = (id: string, said: Partial<Contact> = {}) =>
  ({ id, name: id, staffId: `staff-${id}`, department: null, sector: 'professionals', ...said }) as Contact
const yes = (contactId: string, said: Partial<Consent> = {}) =>
  ({
    id: `yes-${contactId}`,
    giverId: mother.id,
    childId: null,
    contactId,
    department: null,
    memberId: null,
    purpose: 'coordination',
    direction: 'both',
    types: ['employment'],
    from: '2026-01-01',
    until: '2026-12-31',
    withdrawnOn: null,
    ...said,
  }) as Consent
const course = (contacts: Contact[], consents: Consent[], closedOn: string | null = null) =>
  ({ members: [mother], ties: [], contacts, consents, plan: null, coordinatorId: 'karen', closedOn }) as never

test('X-32: the coordinator, and colleagues to whom everybody who signs has said yes', () => {
  const contacts = [onMap('jonas'), onMap('bente'), onMap('aunt', { staffId: null, sector: 'family' })]
  const consents = [yes('jonas'), yes('aunt')]
  expect([...channelMembers(course(contacts, consents), today)]).toEqual(['karen', 'staff-jonas'])
  expect(leftOut(course(contacts, consents), today)).toEqual([
    { staffId: 'staff-bente', name: 'bente', because: 'consent-missing' },
  ])
})

test('X-34: on the day after a consent has ended, and on the day it is withdrawn, he does not belong there', () => {
  const contacts = [onMap('jonas'), onMap('bente')]
  const consents = [yes('jonas', { until: '2026-03-01' }), yes('bente', { withdrawnOn: '2026-03-02' })]
  expect([...channelMembers(course(contacts, consents), today)]).toEqual(['karen'])
  expect(leftOut(course(contacts, consents), today).map(({ because }) => because)).toEqual([
    'consent-ended',
    'consent-withdrawn',
  ])
})

test('a course that is closed has nobody but its coordinator in the channel', () => {
  const closed = course([onMap('jonas')], [yes('jonas')], '2026-03-01')
  expect([...channelMembers(closed, today)]).toEqual(['karen'])
})

test('who stands twice on the map is in once, by whichever the family has said yes to', () => {
  const contacts = [onMap('desk'), onMap('field', { staffId: 'staff-desk' })]
  expect([...channelMembers(course(contacts, [yes('field')]), today)]).toEqual(['karen', 'staff-desk'])
  expect(leftOut(course(contacts, [yes('field')]), today)).toEqual([])
})

const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))

test('X-34: once the changes are made, the channel holds exactly those who belong in it', () => {
  fc.assert(
    fc.property(people, people, people, people, (belong, there, cannotJoin, cannotLeave) => {
      const failed = { joining: cannotJoin, leaving: cannotLeave }
      const { joining, leaving } = channelChanges(new Set(belong), new Set(there), failed)
      const after = new Set([...there, ...joining].filter((id) => !leaving.includes(id)))
      expect([...after].toSorted()).toEqual(belong.toSorted())
      expect(joining.filter((id) => leaving.includes(id))).toEqual([])
      // What failed before is tried again as long as it is still wanted.
      for (const id of cannotJoin) expect(joining.includes(id)).toBe(belong.includes(id))
      for (const id of cannotLeave) expect(leaving.includes(id)).toBe(!belong.includes(id))
    }),
  )
})

test('nothing to do is nothing done', () => {
  const team = new Set(['a', 'b'])
  expect(channelChanges(team, team)).toEqual({ joining: [], leaving: [] })
})
