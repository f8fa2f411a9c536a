import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readCourseLog, readPersonLog } from '#shared/api/log.ts'
import { saveFamily } from '#shared/api/courses.ts'
import { child, courseOverHttp, family, mother, refusal } from '../../tests/support/course-over-http.ts'
import { jonas, karen, villads } from '../../tests/support/course.ts'
import { appendAuditIn } from '../storage/audit.ts'

const over = courseOverHttp()
const ofCourse = (before = 'newest', call = over.call) =>
  call(readCourseLog, { params: { courseId: over.courseId, before }, body: {} })
const ofPerson = (memberId: string, call = over.call) =>
  call(readPersonLog, { params: { courseId: over.courseId, memberId, before: 'newest' }, body: {} })

test('X-36: the coordinator reads who saw and changed what, and that she read it', async () => {
  const theirs = over.api.as(jonas, ['staff'])
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await over.sayYes({ kind: 'contact', id: his.id })
  await over.read(theirs)
  await expect(over.read(over.api.as(villads))).rejects.toMatchObject(refusal(404, 'not-found'))
  const { lines } = await ofCourse()
  expect(lines.slice(0, 3).map(({ action, kind, by, subject }) => [action, kind, by, subject])).toEqual([
    ['log-read', 'reading', karen.name, null],
    ['refused', 'refused', null, 'course-read'],
    ['course-read', 'reading', jonas.name, null],
  ])
  // His reading shows the mother alone: she has said yes for herself.
  expect(lines[2]).toMatchObject({ about: [mother.id], to: `contact:${his.id}` })
})

test('X-36: what is changed of the mother stands in her log and not in the child’s', async () => {
  await over.call(saveFamily, {
    params: { courseId: over.courseId },
    body: {
      revision: await over.revision(),
      ...family,
      members: [{ ...mother, cpr: null, situation: 'Søger arbejde' }, child] as typeof family.members,
    },
  })
  const actions = async (memberId: string) => (await ofPerson(memberId)).lines.map(({ action }) => action)
  expect(await actions(mother.id)).toContain('family-saved')
  expect(await actions(child.id)).not.toContain('family-saved')
  expect(await actions(randomUUID())).toEqual(['log-read'])
})

test('X-36: each line says as what it was done, and Samlet’s own acts are told from a colleague’s', async () => {
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await over.sayYes({ kind: 'contact', id: his.id })
  await over.read(over.api.as(jonas, ['staff']))
  await over.db.asService((tx) =>
    appendAuditIn(tx, {
      at: over.clock.now(),
      actor: 'samlet',
      action: 'card-posted',
      courseId: over.courseId,
      subject: null,
      about: [],
      to: 'team',
    }),
  )
  const { lines } = await ofCourse()
  const told = lines.map(({ action, by, bySamlet, as }) => [action, by, bySamlet, as])
  expect(told.slice(1, 3)).toEqual([
    ['card-posted', null, true, null],
    ['course-read', jonas.name, false, `contact:${his.id}`],
  ])
  expect(told).toContainEqual(['consent-given', karen.name, false, 'coordinator'])
})

test('X-36: whoever has left the family still has a log, and is named in it', async () => {
  const save = async (members: readonly object[]) =>
    over.call(saveFamily, {
      params: { courseId: over.courseId },
      body: {
        revision: await over.revision(),
        ...family,
        members: members as typeof family.members,
        ties: [],
      },
    })
  await save([{ ...mother, cpr: null }])
  const { people } = await ofCourse()
  expect(people).toEqual([
    { id: mother.id, name: mother.name, left: null },
    { id: child.id, name: child.name, left: '2026-02-01' },
  ])
  const { lines } = await ofPerson(child.id)
  expect(lines.map(({ action }) => action)).toContain('family-saved')
})

test('a long log comes in pages, each line once', async () => {
  for (let n = 0; n < 60; n++) await over.read()
  const first = await ofCourse()
  expect(first.lines).toHaveLength(50)
  const second = await ofCourse(first.next!)
  const seen = [...first.lines, ...second.lines].map(({ seq }) => seq)
  expect(new Set(seen).size).toBe(seen.length)
  expect(second.lines.at(-1)?.action).toBe('course-made')
  expect(second.next).toBeNull()
})

test('nobody but the coordinator reads it; who is outside is not told that there is one', async () => {
  const theirs = over.api.as(jonas, ['staff', 'leader', 'administrator'])
  for (const read of [() => ofCourse('newest', theirs), () => ofPerson(mother.id, theirs)])
    await expect(read()).rejects.toMatchObject(refusal(404, 'not-found'))
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await over.sayYes({ kind: 'contact', id: his.id })
  for (const read of [() => ofCourse('newest', theirs), () => ofPerson(mother.id, theirs)])
    await expect(read()).rejects.toMatchObject(refusal(403, 'not-allowed'))
  await expect(ofCourse('0x10')).rejects.toMatchObject(refusal(400, 'invalid-request', 'before'))
})
