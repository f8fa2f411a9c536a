import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { contact } from '../../../tests/support/course.ts'
import type { LetterSource } from '../letter-source.ts'
import { privateInvitationView } from './view-of.ts'

test('F-INVITE-1 who comes besides him: a namesake too', () => {
  const [to, namesake] = ['Nabo', 'Træner'].map((does) => contact({ name: 'Bo Vang', function: does }))
  const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
  const { participants } = privateInvitationView({
    reading: { reference: 'NM-2026-0412', familyName: '' },
    known: { members: [], contacts: [to, namesake] },
    meeting: {
      type: 'networkMeeting',
      start,
      end: start.add({ hours: 2 }),
      place: 'home',
      room: null,
      participantIds: [to!.id, namesake!.id],
    },
    agenda: null,
    to: { id: to!.id, name: to!.name, function: to!.function },
    coordinator: { name: '', mail: '' },
    municipalityName: '',
    house: { departments: [], settings: [] },
    now: start,
  } as unknown as LetterSource)
  expect(participants.map(({ name }) => name)).toEqual(['Bo Vang'])
  expect(participants[0]!.function).toContain('Træner')
})
