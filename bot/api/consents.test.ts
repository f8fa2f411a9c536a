import { expect, test } from 'vitest'
import { listCourses, saveFamily, withdrawConsent } from '#shared/api/courses.ts'
import { openApi } from '../../tests/support/api.ts'
import { jonas, member } from '../../tests/support/course.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { child, family, mother, refusal, courseOverHttp } from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

test('X-04: a colleague sees the course from the yes to the no, and within the same request', async () => {
  const theirs = over.api.as(jonas, ['staff'])
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await expect(over.read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))

  const given = await over.sayYes({ kind: 'contact', id: his.id }, { until: '2026-02-20' })
  expect(await over.read(theirs)).toMatchObject({
    familyName: 'Familien Lund',
    acts: ['view journal', 'view smiley'],
    // Of the child nobody has said anything yet.
    members: [{ id: mother.id, cprMasked: null, situation: '', address: '' }],
    ties: [],
    consents: [{ id: given.id }],
  })
  expect((await theirs(listCourses, { params: {}, body: {} })).courses.map((course) => course.id)).toContain(
    over.courseId,
  )
  await expect(
    theirs(saveFamily, { params: { courseId: over.courseId }, body: { revision: 3, ...family } }),
  ).rejects.toMatchObject(refusal(403, 'not-allowed'))

  await over.call(withdrawConsent, {
    params: { courseId: over.courseId },
    body: { revision: await over.revision(), consentIds: [given.id] },
  })
  await expect(over.read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))
  expect(
    (await theirs(listCourses, { params: {}, body: {} })).courses.map((course) => course.id),
  ).not.toContain(over.courseId)
  expect((await over.read()).consents[0]?.withdrawnOn).toBe('2026-02-01')
})

test('X-01, X-02: a child is closed again when another with custody joins the family, the mother is not', async () => {
  const theirs = over.api.as(jonas, ['staff'])
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await over.sayYes({ kind: 'contact', id: his.id })
  await over.sayYes({ kind: 'contact', id: his.id }, { children: [child.id] })
  const shown = async () => (await over.read(theirs)).members.map(({ id }) => id)
  expect(await shown()).toEqual([mother.id, child.id])
  const father = member({ name: 'Emil Lund', role: 'adult' })
  await over.call(saveFamily, {
    params: { courseId: over.courseId },
    body: {
      revision: await over.revision(),
      ...family,
      members: [mother, child, father] as typeof family.members,
      ties: [...family.ties, { from: father.id, kinship: 'parent-of', to: child.id }],
    },
  })
  expect(await shown()).toEqual([mother.id])
})

test('X-05: a consent that has ended closes the course without anybody doing anything', async () => {
  const later = movedClock('2026-02-01T08:00:00Z')
  const house = await openApi(over.db, later)
  const theirs = house.as(jonas, ['staff'])
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await over.sayYes({ kind: 'contact', id: his.id }, { until: '2026-02-20' })
  expect((await over.read()).consentsEnding).toBe(1)
  expect((await over.read(theirs)).id).toBe(over.courseId)
  later.moveTo('2026-02-21T08:00:00Z')
  await expect(over.read(theirs)).rejects.toMatchObject(refusal(404, 'not-found'))
  expect(
    (await theirs(listCourses, { params: {}, body: {} })).courses.map((course) => course.id),
  ).not.toContain(over.courseId)
  await house.close()
})
