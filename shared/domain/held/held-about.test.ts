import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { people, randomCourse } from '../../../tests/support/random-course.ts'
import { redact, type Told, type Written } from '../reading/redact.ts'
import { heldAbout } from './held-about.ts'
import { reviewed, regards, type HeldChoice } from './review.ts'
import type { MasterField } from './row.ts'
import type { HeldStore } from './store.ts'
import { askersOf } from './who-may-ask.ts'

const today = Temporal.PlainDate.from('2026-03-18')

/** The random course as it is stored: one plan, nobody has left, and ids that are unique row for row. */
const stored = (course: Told): HeldStore => ({
  familyName: course.familyName,
  modelId: 'familiens-fremtid',
  phaseId: 'P-A4',
  startedOn: '2026-01-05',
  steps: [],
  house: course.house,
  members: course.members.map((member) => ({ ...member, joinedOn: null, leftOn: null })),
  ties: course.ties,
  contacts: course.contacts.map((contact) => ({ ...contact, removedOn: null })),
  consents: course.consents,
  plans: [{ version: '2.0', publishedAt: '2026-03-01T08:00:00Z', content: course.plan! }],
  meetings: [],
  agendaItems: [],
  corrections: [],
  openings: [],
  smileys: [],
  scores: [],
})
const unique = randomCourse.map((course): Told => {
  const plan = course.plan!
  const numbered = <Row extends { id: string }>(rows: Row[], kind: string) =>
    rows.map((row, n) => ({ ...row, id: `${kind}${n}` }))
  return {
    ...course,
    plan: {
      goals: numbered(plan.goals, 'g'),
      measures: numbered(plan.measures, 'm'),
      agreements: numbered(plan.agreements, 'a'),
    },
  }
})
/** Somebody, and one of those who may ask for him. */
const asked = fc
  .tuple(unique, fc.constantFrom(...people), fc.nat())
  .map(([course, personId, pick]) => {
    const askers = askersOf(personId, course, today)
    return { course, personId, askedBy: askers[pick % Math.max(askers.length, 1)] }
  })
  .filter(
    (one): one is { course: Told; personId: (typeof people)[number]; askedBy: string } =>
      one.askedBy !== undefined,
  )

const keysOf = (reading: Written) => [
  ...reading.plan!.goals.map(({ id }) => `goal:${id}`),
  ...reading.plan!.measures.map(({ id }) => `measure:${id}`),
  ...reading.plan!.agreements.map(({ id }) => `agreement:${id}`),
  ...reading.contacts.map(({ id }) => `contact:${id}`),
  ...reading.ties.map(({ from, kinship, to }) => `tie:${from}:${kinship}:${to}`),
  ...reading.consents.map(({ id }) => `consent:${id}`),
]

describe('GDPR article 15: what is held about a person', () => {
  test('nothing is given that his own reading lacks, nor that of whoever asks, but who may know of him', () => {
    fc.assert(
      fc.property(asked, ({ course, personId, askedBy }) => {
        const held = heldAbout(stored(course), { personId, askedBy }, today)!
        const readings = [personId, askedBy].map((memberId) =>
          redact(course, { as: 'member', memberId }, today),
        )
        for (const reading of readings) {
          const known = new Set(keysOf(reading))
          // Where the course stands is no row of a reading: everybody who reads it at all reads it with the course.
          const beyond = held.rows.filter(
            ({ key, content: { part } }) => part !== 'master-data' && part !== 'step' && !known.has(key),
          )
          expect(beyond.filter(({ content: { part } }) => part !== 'consent-concerning')).toEqual([])
          const member = reading.members.find(({ id }) => id === personId)!
          const said = held.rows.flatMap(({ content }) =>
            content.part === 'master-data' && content.field !== 'cpr' ? [content] : [],
          )
          expect(
            said.filter(
              ({ field, text }) =>
                member[field as Exclude<MasterField, 'cpr' | 'joinedOn' | 'leftOn'>] !== text,
            ),
          ).toEqual([])
        }
        expect(held.rows.flatMap(({ content }) => (content.part === 'step' ? [content] : []))).toEqual([
          { part: 'step', model: 'familiens-fremtid', step: 'P-A4', on: '2026-01-05', because: null, by: '' },
        ])
        // Of a yes that the reading lacks: who may know, never who said it, and only when it is about him.
        const known = new Set(readings.flatMap(({ members }) => members.map(({ name }) => name)))
        const concerning = held.rows.flatMap(({ key, content }) =>
          content.part === 'consent-concerning'
            ? [{ giver: content.giver, consent: course.consents.find(({ id }) => key === `consent:${id}`)! }]
            : [],
        )
        const about = ({ consent }: (typeof concerning)[number]) =>
          consent.childId === personId || consent.memberId === personId
        expect(concerning.filter((one) => !about(one))).toEqual([])
        const named = concerning.flatMap(({ giver }) => giver || [])
        expect(named.filter((giver) => !known.has(giver) && giver !== `${askedBy} Lund`)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('every row of the reading, and every row about him, is either given or said to be withheld, each once', () => {
    fc.assert(
      fc.property(asked, ({ course, personId, askedBy }) => {
        const { rows, withheld } = heldAbout(stored(course), { personId, askedBy }, today)!
        const said = [...rows, ...withheld].map(({ key }) => key)
        expect(new Set(said).size).toBe(said.length)
        const reading = redact(course, { as: 'member', memberId: personId }, today)
        const both = new Set(keysOf(redact(course, { as: 'member', memberId: askedBy }, today)))
        expect(keysOf(reading).filter((key) => both.has(key) && !said.includes(key))).toEqual([])
        const about = [
          ...course.plan!.goals.map((row) => ({ key: `goal:${row.id}`, ...row })),
          ...course.contacts.map((row) => ({ key: `contact:${row.id}`, ...row })),
        ].filter((row) => row.about.length === 0 || row.about.includes(personId))
        expect(about.filter(({ key }) => !said.includes(key))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a row that concerns others is marked, and says whom', () => {
    fc.assert(
      fc.property(asked, ({ course, personId, askedBy }) => {
        const { rows } = heldAbout(stored(course), { personId, askedBy }, today)!
        const goals = course.plan!.goals.map((goal) => ({
          ...goal,
          about: goal.about.length > 0 ? goal.about : [...people],
        }))
        for (const { key, marks } of rows) {
          const goal = goals.find(({ id }) => key === `goal:${id}`)
          if (!goal) continue
          const others = goal.about.filter((id) => id !== personId)
          const about = marks.find(({ because }) => because === 'about-others')
          expect(about?.who ?? []).toEqual(others.map((id) => `${id} Lund`))
        }
      }),
    )
  })

  test('what the coordinator leaves out is not given and is counted; what she has not looked at stops it', () => {
    const choice = fc.oneof(
      fc.constant({ keep: true } as const),
      fc.constantFrom(...regards).map((because) => ({ keep: false, because }) as const),
    )
    fc.assert(
      fc.property(asked, fc.array(choice, { minLength: 1 }), (one, picks) => {
        const held = heldAbout(stored(one.course), one, today)!
        const marked = held.rows.filter(({ marks }) => marks.length > 0)
        const choices = new Map<string, HeldChoice>(
          marked.map(({ key }, n) => [key, picks[n % picks.length]!]),
        )
        const review = reviewed(held, choices)
        if (!review.given) throw new Error('not given')
        const gone = [...choices].filter(([, { keep }]) => !keep).map(([key]) => key)
        expect(review.rows.map(({ key }) => key)).toEqual(
          held.rows.map(({ key }) => key).filter((key) => !gone.includes(key)),
        )
        expect(JSON.stringify(review.rows)).not.toContain('"marks"')
        const said = review.leftOut.reduce((all, { rows }) => all + rows, 0)
        expect(said + review.rows.length).toBe(held.rows.length + held.withheld.length)
        for (const { key } of marked) {
          const without = new Map([...choices].filter(([other]) => other !== key))
          expect(reviewed(held, without)).toMatchObject({
            given: false,
            because: 'held-not-reviewed',
            keys: [key],
          })
        }
        expect(reviewed(held, new Map([...choices, ['goal:nowhere', { keep: true }]]))).toMatchObject({
          given: false,
          because: 'changed-by-someone-else',
        })
      }),
    )
  })
})
