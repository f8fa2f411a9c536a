import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCourse, publishPlan, readCourse } from '#shared/api/courses.ts'
import { meetingOf } from '#shared/domain/course/cycle.ts'
import { modelIds, type ModelId } from '#shared/domain/course/model-ids.ts'
import { modelOf } from '#shared/domain/course/models.ts'
import { playbookItems } from '#shared/domain/course/playbook.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import {
  followedTypes,
  isFollowed,
  meetingTypes,
  type MeetingType,
} from '#shared/domain/meeting/meeting-types.ts'
import { karen } from '../../tests/support/course.ts'
import { courseOverHttp, family } from '../../tests/support/course-over-http.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import { drawCard } from '../conversation/cards/draw-card.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { readStatus } from '../conversation/read-status.ts'
import { insertMeeting } from '../storage/meetings.ts'
import { storeBooking } from './store-booking.ts'

const over = courseOverHttp()

const make = async (modelId: ModelId) => {
  const courseId = randomUUID()
  await over.call(createCourse, { params: {}, body: { id: courseId, modelId, ...family } })
  return courseId
}
/** As the booking from wherever ends. @returns the meeting's id */
const book = async (courseId: string, day: string, type: MeetingType) => {
  const meeting = meetingAt(day, courseId, { type, state: 'held', room: null })
  await over.db.as(karen, (tx) => insertMeeting(tx, meeting))
  await storeBooking(over.api.world, { id: karen.id, roles: ['coordinator'] }, meeting)
  return meeting.id
}
const read = (courseId: string) => over.call(readCourse, { params: { courseId }, body: {} })
const rulesOf = (meetingId: string) =>
  over.db.asService((tx) =>
    tx
      .selectFrom('deadline')
      .select(['rule', 'settled_by'])
      .where('meeting_id', '=', meetingId)
      .orderBy('rule')
      .execute(),
  )
const reminders = async (meetingId: string) => {
  const rows = await over.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select('subject')
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', 'card')
      .where('state', '=', 'waiting')
      .orderBy('due_at')
      .execute(),
  )
  return rows.map(({ subject }) => subject)
}

test('2.E: the meeting of each model is one of its own, is followed, and is where the whole network meets', () => {
  for (const modelId of modelIds) {
    const { id, models, network } = kindOf(meetingOf[modelId])
    expect(models).toContain(modelOf(modelId).letter)
    expect([isFollowed({ type: id }), network]).toEqual([true, 'everybody'])
  }
  expect(new Set(Object.values(meetingOf))).toEqual(new Set(followedTypes))
})

test.each(modelIds)(
  'T-12, T-13: the meeting of %s has its drejebog, deadlines, card and reminders',
  async (modelId) => {
    const courseId = await make(modelId)
    const type = meetingOf[modelId]
    const meetingId = await book(courseId, '2026-04-15', type)
    const rules = (await rulesOf(meetingId)).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['T-12', 'T-13']))
    expect(await reminders(meetingId)).toEqual(
      expect.arrayContaining([
        'meeting-booked',
        'agenda-due',
        'agenda-late',
        'meeting-soon',
        'plan-due',
        'plan-late',
      ]),
    )
    const course = await read(courseId)
    expect(course.checklist.map(({ item }) => item).toSorted()).toEqual([...playbookItems].toSorted())
    expect(course.nextMeeting).toMatchObject({ id: meetingId, type })
    const status = await over.db.as(karen, (tx) => readStatus(tx, courseId, over.clock.now()))
    expect(status?.nextMeeting).not.toBeNull()
  },
)

test('T-31: in D a shared family meeting waits for a follow-up meeting, is missed when none is booked, and settled by the next', async () => {
  const courseId = await make('faelles-familier')
  const first = await book(courseId, '2026-03-18', 'sharedFamilyMeeting')
  expect(await reminders(first)).toEqual(
    expect.arrayContaining(['next-meeting-alarm', 'next-meeting-escalated']),
  )
  expect(await reminders(first)).not.toContain('next-meeting-propose')
  expect((await rulesOf(first)).find(({ rule }) => rule === 'T-14')).toEqual({
    rule: 'T-14',
    settled_by: null,
  })
  const second = await book(courseId, '2026-05-20', 'sharedFamilyMeeting')
  expect((await rulesOf(first)).find(({ rule }) => rule === 'T-14')?.settled_by).toBe(second)
  // It follows another, so it has the tasks of a follow-up meeting.
  expect((await rulesOf(second)).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['DF-01', 'DF-02', 'DF-03', 'DF-04', 'T-14']),
  )
  // One that was booked under the other name counts too.
  const third = await book(courseId, '2026-07-15', 'networkMeeting')
  expect((await rulesOf(second)).find(({ rule }) => rule === 'T-14')?.settled_by).toBe(third)
})

test('X-33: after the first shared family meeting the plan is 2.0, and it is out in time (T-13)', async () => {
  const courseId = await make('faelles-familier')
  const meetingId = await book(courseId, '2026-03-18', 'sharedFamilyMeeting')
  over.clock.moveTo('2026-03-20T08:00:00Z')
  const goal = {
    id: randomUUID(),
    about: [],
    type: 'family-life' as const,
    text: 'Vi spiser sammen',
    when: '',
    who: '',
  }
  const { version } = await over.call(publishPlan, {
    params: { courseId },
    body: {
      revision: (await read(courseId)).revision,
      content: { goals: [goal], measures: [], agreements: [] },
    },
  })
  expect(version).toBe('2.0')
  const met = await over.db.asService((tx) =>
    tx
      .selectFrom('deadline')
      .select('rule')
      .where('meeting_id', '=', meetingId)
      .where('done_at', 'is not', null)
      .execute(),
  )
  expect(met).toEqual([{ rule: 'T-13' }])
})

test('X-10: its cards say what kind of meeting it is to nobody', async () => {
  const courseId = await make('faelles-familier')
  const meetingId = await book(courseId, '2026-04-15', 'sharedFamilyMeeting')
  const order = { key: 'k', subject: 'meeting-booked', courseId, meetingId, detail: null, audience: 'team' }
  const view = await over.db.asService((tx) =>
    readCardView(tx, order, over.clock.now(), over.api.world.vault),
  )
  const { card, summary } = drawCard(view!, 'app')
  expect(JSON.stringify(card)).toContain('Mødet er booket')
  expect(JSON.stringify(card) + summary).not.toMatch(/netværksmøde|familiemøde/i)
})

test('every other kind of meeting is booked as it was: no drejebog, no deadline, no reminder', async () => {
  const courseId = await make('koordinerende-familiekonsulent')
  for (const type of meetingTypes.filter((one) => !isFollowed({ type: one }))) {
    const meetingId = await book(courseId, '2026-04-15', type)
    expect([type, await rulesOf(meetingId), await reminders(meetingId)]).toEqual([type, [], []])
  }
  const { checklist, nextMeeting } = await read(courseId)
  expect([checklist, nextMeeting]).toEqual([[], null])
})
