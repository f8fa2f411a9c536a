import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishPlan } from '#shared/api/courses.ts'
import { refusal, courseOverHttp } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

const content = {
  goals: [
    {
      id: randomUUID(),
      about: [],
      type: 'family-life' as const,
      text: 'Sofie skal trives i skolen',
      when: 'sommer',
      who: 'alle',
    },
  ],
  measures: [],
  agreements: [
    {
      id: randomUUID(),
      about: [],
      type: 'family-life' as const,
      content: 'Ring til skolen',
      responsible: 'Karen',
      deadline: '2026-03-01',
      done: false,
    },
  ],
}

test('G-02: a plan is published as 1.0 and then 1.1, and asks for its two cards each', async () => {
  const publish = async () =>
    over.call(publishPlan, {
      params: { courseId: over.courseId },
      body: { revision: await over.revision(), content },
    })
  expect(await publish()).toEqual({ revision: 2, version: '1.0' })
  expect(await publish()).toEqual({ revision: 3, version: '1.1' })
  expect(await over.read()).toMatchObject({
    planVersion: '1.1',
    plan: { version: '1.1', content },
    timeline: [{ kind: 'plan-published', detail: '1.1' }, { detail: '1.0' }, {}],
  })
  const cards = await over.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'detail', 'audience', 'state'])
      .where('course_id', '=', over.courseId)
      .orderBy('detail')
      .orderBy('subject', 'desc')
      .execute(),
  )
  expect(cards).toEqual(
    // That it is ready, and five working days later that it is to be filed.
    ['1.0', '1.1'].flatMap((detail) =>
      ['plan-published', 'journal-due'].map((subject) => ({
        subject,
        detail,
        audience: 'team',
        state: 'waiting',
      })),
    ),
  )
})

test('X-24: an agreement without a deadline is not published, nor is an empty plan', async () => {
  const publish = (changed: object) =>
    over.call(publishPlan, {
      params: { courseId: over.courseId },
      body: { revision: 1, content: { ...content, ...changed } },
    })
  await expect(publish({ agreements: [{ ...content.agreements[0]!, deadline: '' }] })).rejects.toMatchObject(
    refusal(409, 'agreement-incomplete'),
  )
  await expect(publish({ goals: [], agreements: [] })).rejects.toMatchObject(refusal(409, 'plan-empty'))
})

test('G-02, T-13: the plan after the meeting is 2.0 and meets the deadline; an agenda for a past meeting is not waited for', async () => {
  await over.booked('2026-01-20')
  expect((await over.read()).deadlines).toEqual([
    { rule: 'T-13', due: '2026-01-27', state: 'overdue' },
    { rule: 'T-14', due: '2026-04-20', state: 'upcoming' },
  ])
  expect(
    await over.call(publishPlan, { params: { courseId: over.courseId }, body: { revision: 1, content } }),
  ).toMatchObject({
    version: '2.0',
  })
  expect((await over.read()).deadlines[0]).toEqual({ rule: 'T-13', due: '2026-01-27', state: 'done' })
})
