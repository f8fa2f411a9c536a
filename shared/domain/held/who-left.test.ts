import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { FamilyMember } from '../course/family.ts'
import type { Goal } from '../plan/plan.ts'
import { noWish } from '../meeting/slot.ts'
import { houseIn } from '../settings/house.ts'
import { heldAbout } from './held-about.ts'
import type { HeldStore } from './store.ts'
import { askersOf } from './who-may-ask.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const member = (
  id: string,
  said: Partial<FamilyMember & { joinedOn: string | null; leftOn: string | null }>,
) => ({
  id,
  name: `${id} Lund`,
  role: 'adult' as const,
  birthDate: '1989-03-02',
  cprMasked: null,
  situation: '',
  situationType: 'family-life' as const,
  address: '',
  school: '',
  joinedOn: null,
  leftOn: null,
  ...said,
})
const goal = (id: string, text: string, about: string[] = []): Goal => ({
  id,
  text,
  about,
  type: 'family-life',
  when: '',
  who: '',
})
const plan = (version: string, day: string, goals: Goal[]) => ({
  version,
  publishedAt: `${day}T10:00:00Z`,
  content: { goals, measures: [], agreements: [] },
})

const store: HeldStore = {
  house: houseIn([]),
  familyName: 'Familien Lund',
  modelId: 'familiens-fremtid',
  phaseId: 'P-A4',
  startedOn: '2026-01-05',
  steps: [],
  members: [
    member('Maja', { situation: 'Savner Otto. Lund er hendes eget navn.', cprMasked: '020389-****' }),
    member('Stig', { joinedOn: '2026-01-05', leftOn: '2026-02-10', address: 'Kærvej 51' }),
    member('Emil', { role: 'child', birthDate: '2010-06-06' }),
    member('Sofie', { role: 'child', birthDate: '2017-05-12' }),
  ],
  ties: ['Emil', 'Sofie'].map((to) => ({ from: 'Maja', kinship: 'parent-of', to })),
  contacts: [
    {
      id: 'otto',
      name: 'Otto Bro',
      kind: 'person',
      sector: 'friends',
      ring: 1,
      tie: 'strong',
      influence: 'resource',
      function: 'Nabo',
      department: null,
      mail: null,
      phone: null,
      staffId: null,
      supportPerson: false,
      about: ['Maja'],
      type: 'family-life',
      removedOn: '2026-03-01',
    },
  ],
  consents: [],
  plans: [
    plan('2.0', '2026-03-01', [goal('1', 'Maja vil i arbejde', ['Maja'])]),
    plan('1.0', '2026-01-10', [
      goal('1', 'Maja vil hvile', ['Maja']),
      goal('2', 'Stig vil køre mindre', ['Stig']),
      goal('3', 'Vi spiser sammen'),
    ]),
  ],
  meetings: ['2026-02-01', '2026-02-20'].map((day) => ({
    id: day,
    type: 'networkMeeting',
    state: 'booked',
    start: `${day}T08:00:00Z`,
    end: `${day}T10:00:00Z`,
    room: null,
    wish: { ...noWish, wheelchair: false },
  })),
  agendaItems: [],
  corrections: [],
  openings: [],
  smileys: [],
  scores: [],
}

const held = (personId: string, askedBy = personId) => heldAbout(store, { personId, askedBy }, today)!

describe('X-35, article 15: people and papers that are not current any more are held all the same', () => {
  test('whoever has left has his own from the earlier plan and the time he was there', () => {
    expect(held('Stig').rows.map(({ key }) => key)).toEqual([
      'master-data:name',
      'master-data:birthDate',
      'master-data:address',
      'master-data:joinedOn',
      'master-data:leftOn',
      'step:began',
      'goal:2',
      'meeting:2026-02-01',
    ])
    expect(held('Stig').withheld).toEqual([{ key: 'goal:3', part: 'goal', because: 'has-not-said-yes' }])
  })

  test('an earlier wording stands beside the one that holds, with its version; who was taken off the map too', () => {
    const rows = held('Maja').rows.filter(({ content: { part } }) => part === 'goal' || part === 'contact')
    expect(rows).toMatchObject([
      { key: 'goal:1', content: { version: '2.0', text: 'Maja vil i arbejde' } },
      { key: 'goal:1@1.0', content: { version: '1.0', text: 'Maja vil hvile' } },
      {
        key: 'contact:otto',
        content: { removedOn: '2026-03-01' },
        marks: [{ because: 'is-somebody', who: ['Otto Bro'] }],
      },
    ])
  })

  test('a text that names somebody is marked; a surname of one’s own names nobody', () => {
    const situation = held('Maja').rows.find(({ key }) => key === 'master-data:situation')
    expect(situation?.marks).toEqual([{ because: 'names-somebody', who: ['Otto Bro'] }])
  })

  test('who does it is gone from a row where it names somebody the reading does not know, and that is said', () => {
    const who = { ...goal('4', 'Maja går ture', ['Maja']), who: 'Maja og Stig' }
    const plans = [plan('2.0', '2026-03-01', [who])]
    const { rows, withheld } = heldAbout({ ...store, plans }, { personId: 'Maja', askedBy: 'Maja' }, today)!
    expect(rows.find(({ key }) => key === 'goal:4')?.content).toMatchObject({
      text: 'Maja går ture',
      who: '',
    })
    expect(withheld).toContainEqual({ key: 'goal:4/who', part: 'goal', because: 'has-not-said-yes' })
  })

  test('that there is a CPR number is said, and not a digit of it', () => {
    expect(held('Maja').rows.find(({ key }) => key === 'master-data:cpr')?.content).toEqual({
      part: 'master-data',
      field: 'cpr',
      text: '',
    })
  })

  test('when somebody was written in, and out again, is told as far as it was kept', () => {
    const days = (id: string) =>
      held(id).rows.flatMap(({ content }) =>
        content.part === 'master-data' && (content.field === 'joinedOn' || content.field === 'leftOn')
          ? [[content.field, content.text]]
          : [],
      )
    expect(days('Stig')).toEqual([
      ['joinedOn', '2026-01-05'],
      ['leftOn', '2026-02-10'],
    ])
    expect(days('Maja')).toEqual([])
  })

  test('nobody who never was in the family is answered about', () => {
    expect(heldAbout(store, { personId: 'Nobody', askedBy: 'Maja' }, today)).toBeNull()
  })
})

test.each([
  ['Maja', ['Maja']],
  ['Sofie', ['Maja']],
  ['Emil', ['Maja', 'Emil']],
  ['Stig', ['Stig']],
  ['Nobody', []],
])('X-02: for %s may ask %j', (personId, askers) => {
  expect(askersOf(personId, store, today)).toEqual(askers)
  // From when the young sign is the municipality's to set; from when they may ask is not.
  const ages = [
    ...store.house.ages.filter(({ rule }) => rule !== 'signs-from'),
    { rule: 'signs-from', age: 18, law: '', holdsFrom: null } as const,
  ]
  expect(askersOf(personId, { ...store, house: { ages } }, today)).toEqual(askers)
})

test('where the course stood is given to whoever was in the family then, and says nothing of anybody else', () => {
  const move = (id: string, from: string, to: string, day: string) => ({
    id,
    from,
    to,
    because: 'step-done' as const,
    at: `${day}T10:00:00Z`,
    by: 'Karen Ravnsø',
  })
  const steps = [move('2', 'P-A3', 'P-A4', '2026-02-20'), move('1', 'P-A2', 'P-A3', '2026-01-20')]
  const given = (personId: string) => {
    const { rows } = heldAbout({ ...store, steps }, { personId, askedBy: personId }, today)!
    return rows.flatMap(({ key, content, marks, about }) =>
      content.part === 'step' ? [[key, content.step, content.on, marks.length, about]] : [],
    )
  }
  const began = ['step:began', 'P-A2', '2026-01-05', 0]
  const first = ['step:1', 'P-A3', '2026-01-20', 0]
  expect(given('Maja')).toEqual([
    ['step:2', 'P-A4', '2026-02-20', 0, ['Maja']],
    [...first, ['Maja']],
    [...began, ['Maja']],
  ])
  // He had left by the second.
  expect(given('Stig')).toEqual([
    [...first, ['Stig']],
    [...began, ['Stig']],
  ])
})
