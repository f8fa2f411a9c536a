import { expect, test } from 'vitest'
import { apiClient } from '#shared/api/client.ts'
import type { Input } from '#shared/api/contract.ts'
import { saveFamily } from '#shared/api/courses.ts'
import {
  handTabletOver,
  rateMeeting,
  readHandedOver,
  readSmileys,
  takeTabletBack,
} from '#shared/api/smiley.ts'
import { chooseTool } from '#shared/api/tools.ts'
import { karen, member } from '../../tests/support/course.ts'
import { child, courseOverHttp, family, mother } from '../../tests/support/course-over-http.ts'
import { aboutId } from '../storage/audit-about.ts'

const over = courseOverHttp()
type Members = Input<typeof saveFamily>['body']['members']
const nothing = { params: {}, body: {} }
const params = () => ({ courseId: over.courseId })
const use = (on: boolean) =>
  over.call(chooseTool, { params: { ...params(), tool: 'smiley' }, body: { on, months: null } })
const hand = (meetingId: string, memberId = mother.id) =>
  over.call(handTabletOver, { params: { ...params(), meetingId }, body: { memberId } })
const tablet = (token: string) => apiClient(over.api.origin, async () => token)
const say = (token: string, face: 1 | 2 | 3 | 4 | 5, comment = '') =>
  tablet(token)(rateMeeting, { params: {}, body: { face, comment } })
const refused = (reason: string, status = 409) => ({ status, reason })

test('she hands the tablet over; one answer is given with it, kept sealed, and nobody changes it', async () => {
  const meetingId = await over.booked('2026-01-28')
  await use(true)
  const { token, until } = await hand(meetingId)
  expect(until).toBe('2026-02-01T08:30:00Z')
  expect(await tablet(token)(readHandedOver, nothing)).toEqual({
    name: mother.name.split(' ')[0],
    secondsLeft: 30 * 60,
  })
  await say(token, 4, 'Alle lyttede')
  await expect(say(token, 1)).rejects.toMatchObject(refused('hand-over-ended', 401))
  await expect(hand(meetingId)).rejects.toMatchObject(refused('smiley-answered'))

  const { meetings } = await over.call(readSmileys, { params: params(), body: {} })
  expect(meetings[0]).toMatchObject({
    meetingId,
    numbers: { answers: 1, mean: null },
    answers: [{ name: mother.name, face: 4, comment: 'Alle lyttede' }],
    raters: [],
  })
  const rows = await over.db.asService((tx) => tx.selectFrom('smiley_answer').selectAll().execute())
  expect(rows.map(({ sealed }) => sealed?.includes('lyttede'))).toEqual([false])
  const change = (tx: Parameters<Parameters<typeof over.db.asService>[0]>[0]) =>
    tx.updateTable('smiley_answer').set({ face: 1 }).execute()
  await expect(over.db.asService(change)).rejects.toMatchObject({ code: '42501' })
  const fill = over.db.as({ id: karen.id }, (tx) =>
    tx
      .insertInto('smiley_answer')
      .values({ ...rows[0]!, member_id: child.id })
      .execute(),
  )
  await expect(fill).rejects.toMatchObject({ code: '42501' })
  const lines = await over.db.asService((tx) =>
    tx
      .selectFrom('audit')
      .select(['action', 'actor', 'about'])
      .where('course_id', '=', over.courseId)
      .where('action', 'in', ['handed-over', 'smiley-said'])
      .orderBy('seq')
      .execute(),
  )
  const about = aboutId(over.courseId, [mother.id])
  expect(lines).toEqual(['handed-over', 'smiley-said'].map((action) => ({ action, actor: karen.id, about })))
})

test('pressed twice at once, one answer is kept and the other press is told that the page is over', async () => {
  const meetingId = await over.booked('2026-01-28')
  await use(true)
  const { token } = await hand(meetingId)
  const pressed = await Promise.allSettled([say(token, 4), say(token, 2)])
  expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { meetings } = await over.call(readSmileys, { params: params(), body: {} })
  expect(meetings[0]?.numbers.answers).toBe(1)
})

test('when the answer to a press is lost, the same press again is thanked for, and another is not believed', async () => {
  const meetingId = await over.booked('2026-01-28')
  await use(true)
  const { token } = await hand(meetingId)
  await say(token, 4, 'Alle lyttede')
  await say(token, 4, 'Alle lyttede')
  await expect(say(token, 4)).rejects.toMatchObject(refused('hand-over-ended', 401))
  const { meetings } = await over.call(readSmileys, { params: params(), body: {} })
  expect(meetings[0]?.answers).toMatchObject([{ face: 4, comment: 'Alle lyttede' }])
  const said = (await over.auditOf(over.courseId)).filter(({ action }) => action === 'smiley-said')
  expect(said).toHaveLength(1)
  over.clock.moveTo('2026-02-01T08:30:00Z')
  await expect(say(token, 4, 'Alle lyttede')).rejects.toMatchObject(refused('hand-over-ended', 401))
})

test('handed to the next, or taken back, the page of the one before is over', async () => {
  const father = member({ name: 'Kurt Lund', role: 'adult' })
  const { familyName, ties } = family
  await over.call(saveFamily, {
    params: params(),
    body: {
      revision: await over.revision(),
      familyName,
      ties,
      members: [...family.members, father] as Members,
    },
  })
  const meetingId = await over.booked('2026-01-28')
  await use(true)
  const first = await hand(meetingId)
  const second = await hand(meetingId, father.id)
  await expect(say(first.token, 3)).rejects.toMatchObject(refused('hand-over-ended', 401))
  expect(await tablet(second.token)(readHandedOver, nothing)).toMatchObject({ name: 'Kurt' })
  await over.call(takeTabletBack, { params: { ...params(), meetingId }, body: {} })
  await expect(tablet(second.token)(readHandedOver, nothing)).rejects.toMatchObject(
    refused('hand-over-ended', 401),
  )
  await expect(say(second.token, 3)).rejects.toMatchObject(refused('hand-over-ended', 401))
})

test('a token ends after thirty minutes, and when the tablet is handed over anew; it opens nothing else', async () => {
  const meetingId = await over.booked('2026-01-28')
  await use(true)
  const first = await hand(meetingId)
  const second = await hand(meetingId)
  await expect(say(first.token, 3)).rejects.toMatchObject(refused('hand-over-ended', 401))
  await expect(tablet(second.token)(readSmileys, { params: params(), body: {} })).rejects.toMatchObject({
    status: 401,
  })
  for (const guess of ['', 'x', second.token.slice(1), `${second.token}A`])
    await expect(tablet(guess)(readHandedOver, nothing)).rejects.toMatchObject(
      refused('hand-over-ended', 401),
    )
  over.clock.moveTo('2026-02-01T08:30:00Z')
  await expect(say(second.token, 3)).rejects.toMatchObject(refused('hand-over-ended', 401))
})

test('a course that does not use it, a child, and a meeting that is to come or long over: said why', async () => {
  const meetingId = await over.booked('2026-01-28')
  await expect(hand(meetingId)).rejects.toMatchObject(refused('smiley-not-used'))
  await use(true)
  await expect(hand(meetingId, child.id)).rejects.toMatchObject(refused('smiley-not-theirs'))
  for (const day of ['2026-01-16', '2026-02-11'])
    await expect(hand(await over.booked(day))).rejects.toMatchObject(refused('smiley-not-now'))
  const { token } = await hand(meetingId)
  await use(false)
  await expect(say(token, 5)).rejects.toMatchObject(refused('smiley-not-used'))
})
