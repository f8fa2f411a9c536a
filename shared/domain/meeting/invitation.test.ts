import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { atLocal } from '../calendar/zone.ts'
import { findPersonalData } from '../privacy/guard.ts'
import { decideBooking, type BookingWish } from './booking.ts'
import { invitationFor } from './invitation.ts'
import { meetingPlaces } from './meeting-kind.ts'
import { meetingTypes } from './meeting-types.ts'

const start = atLocal(Temporal.PlainDate.from('2026-03-18'), '09:00')
const view = {
  type: 'networkMeeting' as const,
  reference: 'NM-2026-0412',
  start,
  end: start.add({ hours: 2 }),
  place: 'room' as const,
  roomName: 'Lokale Birk',
  agendaDue: Temporal.PlainDate.from('2026-03-11'),
  municipality: 'Birkelund Kommune',
}

test('X-10: the Outlook item is neutral, in Danish, with time, place, agenda and substitute', () => {
  const { subject, bodyHtml, location } = invitationFor(view)
  expect(subject).toBe('Netværksmøde – ref. NM-2026-0412')
  expect(location).toBe('Lokale Birk')
  for (const part of [
    'onsdag',
    '18. marts',
    'kl. 9.00–11.00',
    'Lokale Birk',
    '11. marts',
    'afløser',
    'NM-2026-0412',
  ])
    expect(bodyHtml).toContain(part)
})

test('X-10: what kind of meeting another meeting is stands nowhere, and it promises no agenda', () => {
  for (const type of meetingTypes.filter((one) => one !== 'networkMeeting')) {
    const { subject, bodyHtml } = invitationFor({ ...view, type })
    expect(subject).toBe('Møde – ref. NM-2026-0412')
    expect(bodyHtml).toContain('Du inviteres til et møde onsdag 18. marts')
    expect(bodyHtml).not.toMatch(/netværksmøde|dagsorden/i)
  }
})

test('X-10: where the family lives, and its telephone, stand in no calendar', () => {
  const places = meetingPlaces.map((place) => [
    place,
    invitationFor({ ...view, place, roomName: '' }).location,
  ])
  expect(Object.fromEntries(places)).toEqual({
    room: '',
    home: 'efter aftale',
    theirs: 'efter aftale',
    telephone: 'telefon',
    online: 'Teams',
  })
  expect(invitationFor({ ...view, place: 'telephone', roomName: '' }).bodyHtml).toContain('Sted: telefon.')
})

test('the guard finds nothing in it', () => {
  const { subject, bodyHtml, location } = invitationFor(view)
  const fields = [
    { field: 'subject', text: subject },
    { field: 'body', text: bodyHtml, html: true },
    { field: 'location', text: location },
  ] as const
  expect(
    findPersonalData({
      fields,
      knownTerms: ['Sofie', 'Lund', 'Kildevej', 'Skovbakkeskolen'],
      allowed: ['Lokale Birk'],
    }),
  ).toEqual([])
})

test('whatever a room is called, it stays text', () => {
  fc.assert(
    fc.property(fc.string(), (roomName) => {
      expect(invitationFor({ ...view, roomName }).bodyHtml.replace(/<\/?p>/g, '')).not.toMatch(/[<>]/)
    }),
  )
})

const now = start.subtract({ hours: 24 * 30 })
const person = {
  name: 'Jonas',
  mail: 'jonas@birkelund.example',
  may: true,
  because: null,
  family: false,
  supportPerson: false,
}
const wish = (changes: Partial<BookingWish> = {}): BookingWish => ({
  type: 'networkMeeting',
  start,
  end: start.add({ hours: 2 }),
  place: 'room',
  room: { mail: 'lokale.birk@birkelund.example' },
  participants: [person],
  ...changes,
})
const because = (changes: Partial<BookingWish>) => {
  const decision = decideBooking(wish(changes), now, ['birkelund.example'])
  return decision.book ? 'booked' : decision.because
}

test.for([
  ['a whole wish', {}, 'booked'],
  ['nobody', { participants: [] }, 'nobody-picked'],
  ['a call, in no room', { type: 'phoneContact', place: 'telephone', room: null }, 'booked'],
  ['a call with a room', { type: 'phoneContact', place: 'telephone' }, 'invalid-request'],
  ['a room that was not said', { room: null }, 'invalid-request'],
  ['a network meeting at home', { place: 'home', room: null }, 'invalid-request'],
  ['nobody for a meeting with the family alone', { type: 'familyPreparation', participants: [] }, 'booked'],
  ['the past', { start: now, end: now.add({ hours: 2 }) }, 'meeting-in-the-past'],
  ['an end before the start', { end: start }, 'invalid-request'],
  ['nine hours', { end: start.add({ hours: 9 }) }, 'meeting-too-long'],
  ['family', { participants: [{ ...person, family: true }] }, 'family-is-never-attendee'],
  ['the bisidder', { participants: [{ ...person, supportPerson: true }] }, 'family-is-never-attendee'],
  [
    'no consent',
    { participants: [{ ...person, may: false, because: 'consent-ended' as const }] },
    'consent-ended',
  ],
  ['no mailbox', { participants: [{ ...person, mail: null }] }, 'contact-has-no-mail'],
  [
    'a mailbox elsewhere',
    { participants: [{ ...person, mail: 'jonas@birkelund.example.org' }] },
    'mail-outside-municipality',
  ],
] as const)('booking with %s: %s', ([, changes, expected]) => {
  expect(because(changes as Partial<BookingWish>)).toBe(expected)
})
