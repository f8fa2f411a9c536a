import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allow, readAllowList } from '#shared/api/allow-list.ts'
import { breakGlass } from '#shared/api/break-glass.ts'
import { readCaseload } from '#shared/api/caseload.ts'
import { readChannelSettings, saveChannelSettings, tryChannelRights } from '#shared/api/channels.ts'
import type { Call } from '#shared/api/client.ts'
import { createCourse } from '#shared/api/courses.ts'
import {
  bookSeries,
  dissolveGroup,
  endSeries,
  readGroups,
  saveGroup,
  takeGroupOver,
} from '#shared/api/groups.ts'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import type { Thing, Verb } from '#shared/domain/access-table.ts'
import { groupIds, groups, type GroupId } from '#shared/domain/groups/groups.ts'
import { answerOf } from '../../tests/support/access-cells.ts'
import { villads } from '../../tests/support/course.ts'
import { doorOf } from '../../tests/support/door-of.ts'
import { matrixCourse, type MatrixCourse } from '../../tests/support/matrix-course.ts'

/** The cells of catalogue 5.2 that are of no course: what the app role alone lets in. */
let house: MatrixCourse
beforeAll(async () => {
  house = await matrixCourse()
  // A leader's emergency access is to some course.
  await house.bring('valid')
})
afterAll(() => house.close())

const ofNoCourse = {
  'make course': (call: Call) =>
    call(createCourse, {
      params: {},
      body: {
        ...house.family,
        id: randomUUID(),
        ties: [{ from: randomUUID(), kinship: 'parent-of', to: randomUUID() }],
      },
    }),
  'open break-glass': (call: Call) =>
    call(breakGlass, { params: {}, body: { course: house.params().courseId, reason: 'Kort' } }),
  'view caseload': (call: Call) => call(readCaseload, { params: {}, body: {} }),
  'view settings': (call: Call) => call(readSettings, { params: {}, body: {} }),
  'view allow-list': (call: Call) => call(readAllowList, { params: {}, body: {} }),
  // Too short: nothing is put on it.
  'edit allow-list': (call: Call) =>
    call(allow, { params: { entryId: randomUUID() }, body: { kind: 'word', text: 'x', why: 'Kort' } }),
  // Of a day that is over: nothing is changed.
  'edit settings': (call: Call) =>
    call(saveSetting, {
      params: {},
      body: {
        revision: 0,
        setting: { kind: 'age', id: 'signs-from', value: { age: 14, law: 'Ny' }, from: '2020-01-01' },
      },
    }),
} as const

/** In the list of whoever runs it, or not; who runs none is refused. */
const seesGroup = async (call: Call, groupId: GroupId) => {
  const { groups } = await call(readGroups, { params: {}, body: {} })
  if (!groups.some(({ id }) => id === groupId))
    throw Object.assign(new Error('not in the list'), { status: 403 })
}

test.each(
  (['coordinator', 'staff', 'leader', 'administrator'] as const).flatMap((role) =>
    groupIds.map((groupId) => [role, groupId] as const),
  ),
)('outside of courses, by the app role alone: %s, the group %s', async (role, groupId) => {
  const call = house.api.as(villads, [role])
  // Nobody has set it up: nothing is changed.
  const body = { revision: 7 }
  const wish = { ...body, firstDay: '2026-05-04', start: '09:00', minutes: 90, place: 'teams' as const }
  const ofSeries = { groupId, seriesId: randomUUID() }
  const doors = [
    ['view', () => seesGroup(call, groupId)],
    ['edit', () => call(saveGroup, { params: { groupId }, body: { ...body, members: [] } })],
    ['edit', () => call(takeGroupOver, { params: { groupId }, body })],
    ['edit', () => call(dissolveGroup, { params: { groupId }, body })],
    ['edit', () => call(bookSeries, { params: ofSeries, body: wish })],
    ['edit', () => call(endSeries, { params: ofSeries, body })],
  ] as const
  for (const [act, attempt] of doors) {
    const yes = role !== 'staff' && answerOf(groups[groupId].thing, role, act, { consent: 'none' }) === 'yes'
    expect(await doorOf(attempt())).toBe(yes ? 'let in' : 'refused')
  }
})

test.each(
  (['coordinator', 'staff', 'leader', 'administrator'] as const).flatMap((role) =>
    (Object.keys(ofNoCourse) as (keyof typeof ofNoCourse)[]).map((act) => [role, act] as const),
  ),
)('outside of courses, by the app role alone: %s, %s', async (role, what) => {
  const [act, object] = what.split(' ') as [Verb, Thing]
  const yes = role !== 'staff' && answerOf(object, role, act, { consent: 'none' }) === 'yes'
  expect(await doorOf(ofNoCourse[what](house.api.as(villads, [role])))).toBe(yes ? 'let in' : 'refused')
})

test.each(['coordinator', 'staff', 'leader', 'administrator'] as const)(
  'outside of courses, by the app role alone: %s, the channels of the municipality',
  async (role) => {
    const call = house.api.as(villads, [role])
    const chosen = { revision: 0, mode: 'personal' as const, hostingTeamId: null }
    const hostingTeamId = randomUUID()
    const doors = [
      ['view', () => call(readChannelSettings, { params: {}, body: {} })],
      ['edit', () => call(saveChannelSettings, { params: {}, body: chosen })],
      ['edit', () => call(tryChannelRights, { params: {}, body: { mode: 'personal', hostingTeamId } })],
    ] as const
    for (const [act, attempt] of doors) {
      const yes = role !== 'staff' && answerOf('settings', role, act, { consent: 'none' }) === 'yes'
      expect(await doorOf(attempt())).toBe(yes ? 'let in' : 'refused')
    }
  },
)
