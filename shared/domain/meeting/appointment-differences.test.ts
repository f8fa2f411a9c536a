import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { differencesOf, type Compared } from './appointment-differences.ts'

const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
const end = start.add({ hours: 2 })
const lise = { contactId: 'c1', name: 'Lise Brandhøj', mail: 'lise.brandhoj@birkelund.example' }
const jonas = { contactId: 'c2', name: 'Jonas Egelund', mail: 'jonas.egelund@birkelund.example' }
const meeting = {
  start,
  end,
  place: 'Lokale Birk',
  needsTeams: false,
  participants: [lise, jonas],
  welcome: [],
}
const standing = (changes: Partial<NonNullable<Compared['item']>> = {}) => ({
  start,
  end,
  location: 'Lokale Birk',
  online: false,
  draft: false,
  attendeesHidden: true,
  attendees: [
    { ...lise, mail: lise.mail.toUpperCase(), answer: 'none' },
    { ...jonas, answer: 'accepted' },
    { name: 'Karen Ravnsø', mail: 'karen.ravnso@birkelund.example', answer: 'none' },
  ],
  ...changes,
})
const found = (item: Compared['item']) =>
  differencesOf({ meeting, item, organizer: 'karen.ravnso@birkelund.example' })

test('an item that says what the meeting says has no differences, whoever has answered what but no', () => {
  expect(found(standing())).toEqual([])
})

test('X-27, X-01: what people did in Outlook, each told by itself', () => {
  const later = { start: start.add({ hours: 1 }), end: end.add({ hours: 1 }) }
  expect(found(null)).toEqual([{ kind: 'gone' }])
  expect(found(standing(later))).toEqual([{ kind: 'moved', ...later }])
  expect(found(standing({ location: '' }))).toEqual([{ kind: 'place', location: '' }])
  const villads = { name: 'Villads Torp', mail: 'villads.torp@birkelund.example', answer: 'none' }
  expect(found(standing({ attendees: [villads, { ...lise, answer: 'declined' }] }))).toEqual([
    { kind: 'outsider', name: villads.name, mail: villads.mail },
    { kind: 'declined', name: lise.name, contactId: 'c1' },
    { kind: 'left-out', name: jonas.name, contactId: 'c2' },
  ])
})

test('X-01 whom the family has said yes to, and who was put into the item there, is told apart from an outsider', () => {
  const dorte = { name: 'Dorte Vestby', mail: 'Dorte.Vestby@birkelund.example', contactId: 'c3' }
  const villads = { name: 'Villads Torp', mail: 'villads.torp@birkelund.example', answer: 'none' }
  const added = { name: 'Dorte V.', mail: dorte.mail.toLowerCase(), answer: 'none' }
  const told = differencesOf({
    meeting: { ...meeting, welcome: [dorte] },
    item: standing({ attendees: [...standing().attendees, added, villads] }),
    organizer: 'karen.ravnso@birkelund.example',
  })
  expect(told).toEqual([
    { kind: 'joined', name: dorte.name, contactId: 'c3' },
    { kind: 'outsider', name: villads.name, mail: villads.mail },
  ])
})

test('X-10: once it is sent, that those who are invited see each other is told; of one alone there is nobody else', () => {
  const shown = { attendeesHidden: false }
  expect(found(standing(shown))).toEqual([{ kind: 'attendees-shown' }])
  expect(found(standing({ ...shown, draft: true }))).toEqual([])
  const one = { ...meeting, participants: [jonas] }
  const item = standing({ ...shown, attendees: [{ ...jonas, answer: 'none' }] })
  expect(differencesOf({ meeting: one, item, organizer: 'karen.ravnso@birkelund.example' })).toEqual([])
})

test('one that is to be held on Teams says so until Teams knows of it', () => {
  const told = (online: boolean) =>
    differencesOf({
      meeting: { ...meeting, needsTeams: true },
      item: standing({ online }),
      organizer: 'karen.ravnso@birkelund.example',
    })
  expect(told(false)).toEqual([{ kind: 'no-teams' }])
  expect(told(true)).toEqual([])
})
