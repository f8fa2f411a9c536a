import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allow, disallow, readAllowList } from '#shared/api/allow-list.ts'
import { breakGlass } from '#shared/api/break-glass.ts'
import { readChannelSettings, saveChannelSettings, tryChannelRights } from '#shared/api/channels.ts'
import type { Call } from '#shared/api/client.ts'
import type { Output } from '#shared/api/contract.ts'
import { readCaseload } from '#shared/api/caseload.ts'
import { createCourse, listCourses, readCourse } from '#shared/api/courses.ts'
import {
  bookSeries,
  dissolveGroup,
  endSeries,
  readGroups,
  saveGroup,
  takeGroupOver,
} from '#shared/api/groups.ts'
import { lookForLeaks } from '#shared/api/leaks.ts'
import { listReferences } from '#shared/api/meetings.ts'
import { readMe } from '#shared/api/me.ts'
import { chooseRhythm, readRhythm } from '#shared/api/rhythm.ts'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import { rateMeeting, readHandedOver } from '#shared/api/smiley.ts'
import { readCourseAs } from '#shared/api/sharing.ts'
import { consentStates, type ConsentState, type Fact } from '#shared/domain/access-condition.ts'
import type { Role, Thing, Verb } from '#shared/domain/access-table.ts'
import { courseActs, type AppRole } from '#shared/domain/access.ts'
import { answerOf } from '../../tests/support/access-cells.ts'
import { doorOf } from '../../tests/support/door-of.ts'
import { matrixCourse, type MatrixCourse } from '../../tests/support/matrix-course.ts'
import { allContracts, matrixRoutes, nameOf } from '../../tests/support/matrix-routes.ts'
import { jonas, karen, torben, villads } from '../../tests/support/course.ts'

/**
 * The cells of catalogue 5.2 as they were written down, held against what the service does: each person who has an account, in each
 * consent state, on each route and each part of the reading; and each column without an account, looked through by the coordinator.
 */
let house: MatrixCourse
beforeAll(async () => {
  house = await matrixCourse()
})
afterAll(() => house.close())

type Who = {
  name: string
  as: () => Call
  /** His columns; none is a stranger. */
  roles: readonly Role[]
  is?: readonly Fact[]
}
type Reading = Output<typeof readCourse>

const staff: readonly AppRole[] = ['staff']
const people: Who[] = [
  {
    name: 'the coordinator',
    as: () => house.api.as(karen, ['coordinator', 'staff']),
    roles: ['coordinator'],
    is: ['submitted'],
  },
  {
    name: 'a colleague on the map',
    as: () => house.api.as(jonas, staff),
    roles: ['core-team'],
    is: ['own-scope'],
  },
  {
    name: 'the meeting leader, who is on the map',
    as: () => house.api.as(house.leadsAndHelps, staff),
    roles: ['meeting-leader', 'core-team'],
    is: ['own-scope'],
  },
  {
    name: 'a meeting leader on no map',
    as: () => house.api.as(house.leads, staff),
    // To him nobody has said yes, whatever the family says to others.
    roles: ['meeting-leader'],
  },
  { name: 'a leader', as: () => house.api.as(house.otherLeader, ['leader', 'staff']), roles: ['leader'] },
  {
    name: 'a leader who broke the glass',
    as: () => house.api.as(torben, ['leader', 'staff']),
    roles: ['leader'],
    is: ['glass-broken'],
  },
  {
    name: 'the administrator',
    as: () => house.api.as(house.administrator, ['administrator']),
    roles: ['administrator'],
  },
  { name: 'an outsider', as: () => house.api.as(villads, []), roles: [] },
  {
    name: 'the coordinator of another course',
    as: () => house.api.as(house.otherCoordinator, ['coordinator', 'staff']),
    roles: [],
  },
  {
    name: 'the coordinator of a course in another municipality',
    as: () => house.neighbour.as(karen, ['coordinator', 'leader', 'staff', 'administrator']),
    roles: [],
  },
]

/** What the matrix says of him in this state: may any of his columns? */
const may = ({ name, roles, is }: Who, act: Verb, object: Thing, state: ConsentState) => {
  const consent = name === 'a meeting leader on no map' ? 'none' : state
  return roles.some((role) => answerOf(object, role, act, { consent, ...(is ? { is } : {}) }) === 'yes')
}

const sections = {
  'family-facts': ({ members, familyName }: Reading) => members.length > 0 && familyName !== '',
  'network-map': ({ contacts }: Reading) => contacts.length > 0,
  consent: ({ consents }: Reading) => consents.length > 0,
  'family-plan': ({ plan, planVersion }: Reading) => plan !== null && planVersion !== null,
  agenda: ({ meetings, nextMeeting }: Reading) => meetings.length > 0 && nextMeeting !== null,
  checklist: ({ checklist }: Reading) => checklist.length > 0,
  timeline: ({ timeline }: Reading) => timeline.length > 0,
} as const satisfies Partial<Record<Thing, (reading: Reading) => boolean>>
const parts = Object.keys(sections) as (keyof typeof sections)[]

/** Consents are shown while they hold, to whom they name: in the other states there is none that does. */
const isThereAny = (object: Thing, state: ConsentState, all: boolean) =>
  object !== 'consent' || all || state === 'valid' || state === 'partial'

test('no route is left out: of a course, or outside of courses', async () => {
  const outside = [
    listCourses,
    createCourse,
    listReferences,
    readMe,
    readRhythm,
    readHandedOver,
    rateMeeting,
    chooseRhythm,
    breakGlass,
    readCaseload,
    readChannelSettings,
    saveChannelSettings,
    tryChannelRights,
    readSettings,
    saveSetting,
    readAllowList,
    allow,
    disallow,
    lookForLeaks,
    readGroups,
    saveGroup,
    takeGroupOver,
    dissolveGroup,
    bookSeries,
    endSeries,
  ]
  const known = [...matrixRoutes(house).map(({ contract }) => contract), ...outside].map(nameOf)
  expect(known.toSorted()).toEqual((await allContracts()).map(nameOf).toSorted())
})

describe.each(consentStates)('5.2 over HTTP, consent: %s', (state) => {
  beforeAll(() => house.bring(state))

  test.each(people)(
    '$name: every route lets in, refuses (403) or hides (404) as the matrix says',
    async (who) => {
      const door = may(who, 'view', 'course', state)
      const found: string[] = []
      const expected: string[] = []
      for (const { act, object, contract, attempt } of matrixRoutes(house)) {
        const asks = `${nameOf(contract)} asks for ${act} ${object}: `
        found.push(asks + (await doorOf(attempt(who.as()))))
        expected.push(asks + (!door ? 'hidden' : may(who, act, object, state) ? 'let in' : 'refused'))
      }
      expect(found).toEqual(expected)
    },
  )

  test.each(people)(
    '$name: every part of the reading holds something, or nothing, as the matrix says',
    async (who) => {
      const call = who.as()
      const rows = (await call(listCourses, { params: {}, body: {} })).courses
      const row = rows.find(({ id }) => id === house.params().courseId)
      const door = may(who, 'view', 'course', state)
      expect(row !== undefined).toBe(door)
      if (!row) return
      const reading = await call(readCourse, { params: house.params(), body: {} })
      const whole = who.roles.includes('coordinator') || who.is?.includes('glass-broken') === true
      const expected = parts.filter(
        (object) => may(who, 'view', object, state) && isThereAny(object, state, whole),
      )
      expect(parts.filter((part) => sections[part](reading))).toEqual(expected)
      expect({
        name: row.familyName !== '',
        plan: row.planVersion !== null,
        ending: row.consentsEnding > 0,
      }).toEqual({
        name: expected.includes('family-facts'),
        plan: expected.includes('family-plan'),
        ending: may(who, 'register', 'consent', state),
      })
      const acts = courseActs.filter((act) => {
        const [verb, object] = act.split(' ') as [Verb, Thing]
        return may(who, verb, object, state)
      })
      expect(reading.acts).toEqual(acts)
      expect(reading.members.some(({ cprMasked }) => cprMasked !== null)).toBe(
        who.roles.includes('coordinator'),
      )
    },
  )

  test('of some of them, some: what a colleague on the map sees of each', async () => {
    const call = house.api.as(jonas, staff)
    const seen = await call(readCourse, { params: house.params(), body: {} }).catch(() => null)
    const said = {
      members: seen?.members.map(({ name }) => name) ?? [],
      goals: seen?.plan?.content.goals.map(({ text }) => text) ?? [],
    }
    const all = {
      members: ['Maja Lund', 'Emil Lund', 'Sofie Lund'],
      goals: ['Maja vil i arbejde', 'Emil vil i lære'],
    }
    const some = { members: ['Maja Lund'], goals: ['Maja vil i arbejde'] }
    const expected = { valid: all, partial: some, none: null, ended: null, withdrawn: null }[state]
    expect(said).toEqual(expected ?? { members: [], goals: [] })
  })

  test.each([
    // A member of the family always knows himself: towards himself no yes is missing.
    ['the mother', 'family-adult', 'mother', 'partial'],
    ['the young person', 'youth', 'youth', 'partial'],
    ['the school, without an account', 'network', 'network', null],
    ['the psychiatrist, from outside', 'external', 'external', null],
    ['the bisidder', 'support-person', 'supportPerson', null],
    ['the job centre', 'core-team', 'department', null],
  ] as const)('seen as %s (%s), part by part', async (_, role, party, always) => {
    const consent = always ?? state
    const call = house.api.as(karen, ['coordinator'])
    const reading = await call(readCourseAs, {
      params: { ...house.params(), ...house.party(party) },
      body: {},
    })
    const is: Fact[] = [
      'own',
      'own-scope',
      ...(consent === 'valid' || consent === 'partial' ? ['family-allows' as const] : []),
    ]
    const expected = parts.filter(
      (object) =>
        answerOf(object, role, 'view', { consent, is }) === 'yes' &&
        isThereAny(object, state, role === 'family-adult' || role === 'youth'),
    )
    expect(parts.filter((part) => sections[part](reading))).toEqual(expected)
    expect(reading.acts).toEqual([])
  })
})
