import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dissolveGroup, endSeries, readGroups, saveGroup, takeGroupOver } from '#shared/api/groups.ts'
import { openApi, type Api } from '../../tests/support/api.ts'
import { jonas, karen, torben } from '../../tests/support/course.ts'
import { refusal } from '../../tests/support/course-over-http.ts'
import { openTestDatabase } from '../../tests/support/database.ts'
import { book, groupIn, member, setUp, someMembers } from '../../tests/support/group-house.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import type { Database } from '../storage/database.ts'
import { insertSeries, setSeries } from '../storage/groups.ts'

const clock = movedClock('2026-03-02T08:00:00Z')
const groupId = 'ambassadorGroup' as const
const ofGroup = { groupId }
let db: Database
let api: Api
beforeAll(async () => {
  db = await openTestDatabase(clock)
  api = await openApi(db, clock)
})
afterAll(async () => {
  await api.close()
  await db.close()
})
beforeEach(() => db.asService((tx) => tx.deleteFrom('meeting_group').execute()))

const anna = { id: randomUUID(), name: 'Anna Egeskov', mail: 'anna.egeskov@birkelund.example' }
const karens = () => api.as(karen)
const annas = () => api.as(anna)
const lines = () =>
  db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['action', 'subject', 'course_id', 'about', 'actor'])
      .orderBy('seq')
      .execute(),
  )
/** A series as Outlook left it, whose first meeting has been held. */
const heldOnce = async () => {
  const id = randomUUID()
  await db.asService(async (tx) => {
    const wish = { id, firstDay: '2026-02-12', start: '09:00', minutes: 90, place: 'teams' as const }
    await insertSeries(tx, groupId, wish)
    const at = (day: string) => ({
      planned: day,
      start: `${day}T08:00:00Z`,
      end: `${day}T09:30:00Z`,
      kept: true,
    })
    await setSeries(tx, groupId, id, {
      state: 'booked',
      eventId: 'e',
      days: [at('2026-02-12'), at('2026-04-09')],
    })
  })
  return id
}

test('nothing yet: there is a group to set up for whoever runs it, and each sees her own', async () => {
  const { groups } = await karens()(readGroups, { params: {}, body: {} })
  expect(groups).toEqual([
    {
      id: groupId,
      revision: 0,
      chair: null,
      members: [],
      series: [],
      metOn: null,
      due: null,
      cardFailed: false,
    },
  ])
  const leads = await api.as(torben, ['leader', 'staff'])(readGroups, { params: {}, body: {} })
  expect(leads.groups.map(({ id }) => id)).toEqual(['coordinationGroup'])
  const both = await api.as(torben, ['leader', 'coordinator'])(readGroups, { params: {}, body: {} })
  expect(both.groups).toHaveLength(2)
  await expect(api.as(jonas, ['staff'])(readGroups, { params: {}, body: {} })).rejects.toMatchObject(
    refusal(403, 'not-allowed'),
  )
})

test('T-29: whoever sets it up calls it, and it is to meet within eight weeks', async () => {
  const members = someMembers()
  const made = await setUp(karens(), groupId, members)
  expect(made).toMatchObject({
    revision: 1,
    chair: { name: karen.name, isMe: true },
    members,
    due: '2026-04-27',
  })
  expect(await groupIn(annas(), groupId)).toMatchObject({ chair: { name: karen.name, isMe: false }, members })
  await expect(setUp(annas(), groupId)).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
})

test('another coordinator changes nothing before she has taken it over; then she does, and the series is left behind', async () => {
  const made = await setUp(karens(), groupId, [...someMembers(), member(anna)])
  const seriesId = await heldOnce()
  const body = { revision: made.revision }
  const refused = refusal(409, 'group-not-chair')
  await expect(setUp(annas(), groupId, [], made.revision)).rejects.toMatchObject(refused)
  await expect(book(annas(), made)).rejects.toMatchObject(refused)
  await expect(annas()(endSeries, { params: { groupId, seriesId }, body })).rejects.toMatchObject(refused)
  await expect(annas()(dissolveGroup, { params: ofGroup, body })).rejects.toMatchObject(refused)
  const taken = await annas()(takeGroupOver, { params: ofGroup, body })
  expect(taken).toMatchObject({ chair: { name: anna.name, isMe: true }, series: [], metOn: '2026-02-12' })
  // She is no member beside being the chair, and the group is counted from when it last met.
  expect(taken.members.map(({ mail }) => mail)).toEqual(someMembers().map(({ mail }) => mail))
  expect(taken.due).toBe('2026-04-09')
  await expect(setUp(karens(), groupId, [], taken.revision)).rejects.toMatchObject(refused)
})

test('what is over can be dissolved, and nothing of it is left', async () => {
  const made = await setUp(karens(), groupId)
  await heldOnce()
  const body = { revision: made.revision }
  await expect(karens()(dissolveGroup, { params: ofGroup, body })).rejects.toMatchObject(
    refusal(409, 'group-has-series'),
  )
  await db.asService((tx) => tx.deleteFrom('group_series').execute())
  const gone = await karens()(dissolveGroup, { params: ofGroup, body })
  expect(gone).toMatchObject({ revision: 0, chair: null, members: [] })
  expect(await db.asService((tx) => tx.selectFrom('group_member').select('id').execute())).toEqual([])
})

test('X-36: the log says which group, and never who is in it', async () => {
  const before = (await lines()).length
  const made = await setUp(karens(), groupId)
  await karens()(saveGroup, { params: ofGroup, body: { revision: made.revision, members: [] } })
  await expect(api.as(jonas, ['staff'])(readGroups, { params: {}, body: {} })).rejects.toThrow('403')
  const said = (await lines()).slice(before)
  expect(said.map(({ action, subject, actor }) => [action, subject, actor])).toEqual([
    ['group-saved', groupId, karen.id],
    ['group-saved', groupId, karen.id],
    ['refused', 'groups-read', jonas.id],
  ])
  expect(said.every(({ course_id, about }) => course_id === null && (about ?? []).length === 0)).toBe(true)
})

test('a group is the service’s to read and write, whoever asks the database', async () => {
  await setUp(karens(), groupId)
  await heldOnce()
  for (const table of ['meeting_group', 'group_member', 'group_series'] as const) {
    expect(await db.as(karen, (tx) => tx.selectFrom(table).select('municipality_id').execute())).toEqual([])
    expect(
      (await db.asService((tx) => tx.selectFrom(table).select('municipality_id').execute())).length,
    ).toBeGreaterThan(0)
  }
})
