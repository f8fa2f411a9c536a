import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  readChannel,
  readChannelProgress,
  readChannelSettings,
  saveChannelSettings,
} from '#shared/api/channels.ts'
import { villads } from '../../tests/support/course.ts'
import { courseOverHttp, refusal } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()
const input = () => ({ params: { courseId: over.courseId }, body: {} })
const actions = () =>
  over.db.asService(async (tx) =>
    (
      await tx
        .selectFrom('audit')
        .select('action')
        .where('course_id', '=', over.courseId)
        .orderBy('seq')
        .execute()
    ).map(({ action }) => action),
  )

test('X-36: how far a channel is shows nobody and leaves no line; who is in it does, and so does a refusal', async () => {
  const before = await actions()
  for (let n = 0; n < 5; n++)
    expect(await over.call(readChannelProgress, input())).toEqual({
      state: 'none',
      because: 'no-hosting-team',
      tab: null,
      onWay: 1,
    })
  expect(await actions()).toEqual(before)
  await over.call(readChannel, input())
  await expect(over.api.as(villads, ['staff'])(readChannelProgress, input())).rejects.toMatchObject(
    refusal(404, 'not-found'),
  )
  expect(await actions()).toEqual([...before, 'channel-read', 'refused'])
})

test('two administrators: the later is told that another choice was saved, and one who sends twice is not', async () => {
  const call = over.api.as(villads, ['administrator'])
  const save = (revision: number, hostingTeamId: string) =>
    call(saveChannelSettings, { params: {}, body: { revision, mode: 'personal', hostingTeamId } })
  const [first, second] = [randomUUID(), randomUUID()]
  const { revision } = await call(readChannelSettings, { params: {}, body: {} })
  expect(await save(revision, first)).toMatchObject({ revision: revision + 1, hostingTeamId: first })
  expect(await save(revision, first)).toMatchObject({ revision: revision + 1, hostingTeamId: first })
  await expect(save(revision, second)).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
  expect(await save(revision + 1, second)).toMatchObject({ revision: revision + 2, hostingTeamId: second })
  const saved = await over.db.asService((tx) =>
    tx.selectFrom('audit').select('seq').where('action', '=', 'channel-settings-saved').execute(),
  )
  expect(saved).toHaveLength(2)
})
