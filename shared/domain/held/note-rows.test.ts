import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Consent } from '../consent/consent.ts'
import { informationTypes } from '../consent/consent.ts'
import { houseIn } from '../settings/house.ts'
import { heldAbout } from './held-about.ts'
import type { HeldStore } from './store.ts'
import { toldOf } from './told-of.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const member = (id: string, role: 'adult' | 'child', birthDate: string, leftOn: string | null = null) => ({
  id,
  name: `${id} Lund`,
  role,
  birthDate,
  cprMasked: null,
  situation: '',
  situationType: 'family-life' as const,
  address: '',
  school: '',
  joinedOn: null,
  leftOn,
})
const correction = (id: string, askedBy: string, about: string[], note: string) => ({
  id,
  askedBy,
  about,
  note,
  at: '2026-03-02T10:00:00Z',
  by: 'Karen Ravnsø',
})
const store: HeldStore = {
  house: houseIn([]),
  familyName: 'Familien Lund',
  modelId: 'familiens-fremtid',
  phaseId: 'P-A4',
  startedOn: '2026-01-05',
  steps: [],
  members: [
    member('Maja', 'adult', '1989-03-02'),
    member('Claus', 'adult', '1987-01-09'),
    member('Sofie', 'child', '2017-05-12'),
    member('Stig', 'adult', '1960-01-09', '2026-02-10'),
  ],
  ties: [{ from: 'Maja', kinship: 'parent-of', to: 'Sofie' }],
  contacts: [],
  consents: [],
  plans: [],
  meetings: [],
  agendaItems: [],
  corrections: [
    correction('hers', 'Maja', ['Maja'], 'Bor ikke på Kildevej'),
    correction('both', 'Claus', ['Maja', 'Claus'], 'De er skilt'),
    correction('named', 'Maja', ['Maja'], 'Det var Claus, der var indlagt'),
    correction('child', 'Claus', ['Sofie'], 'Går i 2.b'),
  ],
  openings: [
    { id: 'g', at: '2026-03-01T20:00:00Z', until: '2026-03-02T20:00:00Z', leader: 'Torben', reason: 'Uro' },
  ],
  smileys: [
    { meetingId: 'm', meeting: '2026-02-20T09:00:00Z', memberId: 'Maja', face: 4, comment: '' },
    { meetingId: 'm', meeting: '2026-02-20T09:00:00Z', memberId: 'Claus', face: 1, comment: 'Maja var vred' },
  ],
  scores: [
    { id: 'own', instrument: 'pss', aboutId: 'Maja', by: { memberId: 'Maja' }, on: '2026-02-20', score: 40 },
    {
      id: 'school',
      instrument: 'function',
      aboutId: 'Sofie',
      by: { professional: 'class-teacher' },
      on: '2026-02-20',
      score: 3,
    },
    {
      id: 'his',
      instrument: 'function',
      aboutId: 'Sofie',
      by: { memberId: 'Claus' },
      on: '2026-02-20',
      score: 2,
    },
  ],
}
const held = (personId: string, askedBy = personId, of = store) => {
  const { rows, withheld } = heldAbout(of, { personId, askedBy }, today)!
  const isNote = ({ key }: { key: string }) => /^(correction|glass):/.test(key)
  return { rows: rows.filter(isNote), withheld: withheld.filter(isNote) }
}
const no = 'has-not-said-yes'

test('article 15: what was wrong about the person is given; what tells of somebody who has not said yes is counted', () => {
  const { rows, withheld } = held('Maja')
  expect(rows.map(({ key, marks }) => [key, marks])).toEqual([['correction:hers', []]])
  expect(withheld).toEqual([
    { key: 'correction:both', part: 'correction', because: no },
    { key: 'correction:named', part: 'correction', because: no },
    { key: 'correction:child', part: 'correction', because: 'about-others-only' },
    { key: 'glass:g', part: 'glass', because: no },
  ])
})

test('who asked for a correction is said to those who may know of him alone', () => {
  const [row] = held('Sofie', 'Maja').rows
  expect(row).toMatchObject({
    key: 'correction:child',
    content: { askedBy: '', note: 'Går i 2.b' },
    about: ['Sofie'],
  })
})

test('why the glass was broken is about everybody who was there: given when all of them are open, and looked at first', () => {
  const yes = (types: readonly string[]): HeldStore => ({
    ...store,
    consents: [
      {
        giverId: 'Claus',
        childId: null,
        contactId: null,
        department: null,
        memberId: 'Maja',
        purpose: 'coordination',
        direction: 'both',
        types,
        from: '2026-01-01',
        until: '2026-12-31',
        withdrawnOn: null,
        id: 'c',
        other: '',
      } as unknown as Consent,
    ],
  })
  const open = held('Maja', 'Maja', yes(informationTypes)).rows.find(({ key }) => key === 'glass:g')!
  expect(open.marks).toEqual([{ because: 'about-others', who: ['Claus Lund', 'Sofie Lund'] }])
  expect(toldOf({ ...store, personId: 'Maja' }, [open], 'answer')).toEqual(['Maja', 'Claus', 'Sofie'])
  expect(toldOf({ ...store, personId: 'Maja' }, [], 'answer')).toEqual(['Maja'])
  expect(held('Maja', 'Maja', yes(['health'])).rows.map(({ key }) => key)).toEqual(['correction:hers'])
  // Stig had left by then.
  expect(held('Stig')).toEqual({ rows: [], withheld: [] })
})

test('article 15: what stands on an agenda about the person is given, and counted where it names somebody who has not said yes', () => {
  const item = (key: string, about: string[], text: string) => ({
    key,
    about,
    text,
    type: 'school' as const,
    meeting: '2026-03-18T08:00:00Z',
    on: '2026-03-02',
    by: 'Anders Kildal',
  })
  const agendaItems = [
    item('hers', ['Sofie'], 'Lektier'),
    item('named', ['Sofie'], 'Claus henter hver fredag'),
    item('all', [], 'Sommerferien'),
    item('his', ['Claus'], 'Praktik'),
  ]
  const { rows, withheld } = heldAbout(
    { ...store, agendaItems },
    { personId: 'Sofie', askedBy: 'Maja' },
    today,
  )!
  const ofAgenda = ({ key }: { key: string }) => key.startsWith('agenda:')
  const content = { part: 'agenda', meeting: '2026-03-18T08:00:00Z', text: 'Lektier', by: 'Anders Kildal' }
  expect(rows.filter(ofAgenda)).toEqual([{ key: 'agenda:hers', content, marks: [], about: ['Sofie'] }])
  expect(withheld.filter(ofAgenda).map(({ key, because }) => [key, because])).toEqual([
    ['agenda:named', no],
    ['agenda:all', no],
  ])
})

test('what he said of a meeting is the person’s own; what another said of him in it waits for that other’s yes', () => {
  const { rows, withheld } = heldAbout(store, { personId: 'Maja', askedBy: 'Maja' }, today)!
  const said = <One extends { key: string }>(all: readonly One[]) =>
    all.filter(({ key }) => key.startsWith('smiley:'))
  expect(said(rows)).toMatchObject([
    {
      key: 'smiley:m/Maja',
      content: { part: 'smiley', by: 'Maja Lund', face: 4, comment: '' },
      about: ['Maja'],
    },
  ])
  expect(said(withheld)).toEqual([{ key: 'smiley:m/Claus', part: 'smiley', because: no }])
})

test('4.9: a score is whose it is about, and his who filled it in; to another it waits for both', () => {
  const of = (personId: string, askedBy = personId) => {
    const { rows, withheld } = heldAbout(store, { personId, askedBy }, today)!
    const scores = <One extends { key: string }>(all: readonly One[]) =>
      all.filter(({ key }) => key.startsWith('score:')).map(({ key }) => key)
    return { given: scores(rows), withheld: scores(withheld) }
  }
  expect(of('Maja')).toEqual({ given: ['score:own'], withheld: ['score:school'] })
  expect(of('Sofie', 'Maja')).toEqual({ given: ['score:school'], withheld: ['score:his'] })
})
