import { beforeEach, expect, test } from 'vitest'
import { closeCourse, reopenCourse } from '#shared/api/closing.ts'
import { removeContact, saveContact, saveFamily, withdrawConsent } from '#shared/api/courses.ts'
import type { memberInput } from '#shared/api/shapes.ts'
import type * as z from 'zod/mini'
import { jonas, member } from '../../tests/support/course.ts'
import {
  child,
  courseOverHttp,
  family,
  mother,
  refusal,
  type TypedContact,
} from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()
let his: TypedContact
let yes: { id: string }
beforeEach(async () => {
  his = (await over.saveOnMap({ name: jonas.name, staffId: jonas.id, mail: jonas.mail })) as TypedContact
  yes = await over.sayYes({ kind: 'contact', id: his.id })
})

const params = () => ({ courseId: over.courseId })
const takeOff = async () =>
  over.call(removeContact, {
    params: { ...params(), contactId: his.id },
    body: { revision: await over.revision() },
  })
const putBack = async (said: { undo?: true } = {}) =>
  over.call(saveContact, {
    params: { ...params(), contactId: his.id },
    body: { revision: await over.revision(), contact: his, ...said },
  })
const withdraw = async (consentIds = [yes.id]) =>
  over.call(withdrawConsent, { params: params(), body: { revision: await over.revision(), consentIds } })
const father = member({ name: 'Emil Lund', role: 'adult' })
const familyIs = async (members: unknown[], ties: typeof family.ties = []) =>
  over.call(saveFamily, {
    params: params(),
    body: {
      revision: await over.revision(),
      familyName: 'Familien Lund',
      members: members as z.output<typeof memberInput>[],
      ties,
    },
  })
const known = async () => {
  const { consents } = await over.read()
  return consents.map(({ until, withdrawnOn, endedOn }) => ({ until, withdrawnOn, endedOn }))
}
const standing = { until: '2026-12-31', withdrawnOn: null, endedOn: null }
const ended = { ...standing, endedOn: '2026-02-01' }
const lines = async () =>
  (await over.auditOf(over.courseId)).filter(({ subject }) => subject === yes.id).map(({ action }) => action)

test('X-05: whoever comes back to the map is asked about anew: what the family had said yes to has ended', async () => {
  await takeOff()
  await putBack()
  expect(await known()).toEqual([ended])
  expect(await lines()).toEqual(['consent-ended'])
  await expect(over.read(over.api.as(jonas, ['staff']))).rejects.toMatchObject({ status: 404 })
})

test('taken off by mistake: the undo puts him back with what the family had said yes to', async () => {
  await takeOff()
  await putBack({ undo: true })
  expect(await known()).toEqual([standing])
  expect(await lines()).toEqual(['consent-ended', 'consent-resumed'])
  expect((await over.read(over.api.as(jonas, ['staff']))).familyName).toBe('Familien Lund')
})

test('X-05: an undo brings back nothing on a later day', async () => {
  await takeOff()
  over.clock.moveTo('2026-02-02T08:00:00Z')
  await putBack({ undo: true })
  expect(await known()).toEqual([ended])
})

test('X-05: nor what has ended for good since, with the course', async () => {
  await takeOff()
  const revision = await over.revision()
  const closed = { on: '2026-02-01', because: 'goals-met' as const, agreementsSeen: false }
  await over.call(closeCourse, { params: params(), body: { revision, ...closed } })
  const because = 'closed-by-mistake' as const
  await over.call(reopenCourse, {
    params: params(),
    body: { revision: await over.revision(), because },
  })
  await putBack({ undo: true })
  expect(await known()).toEqual([ended])
})

test('X-05: the giver leaves the family and comes back: nothing holds without a new signature', async () => {
  await takeOff()
  await familyIs([father, child])
  await familyIs(family.members, family.ties)
  await putBack({ undo: true })
  expect(await known()).toEqual([ended])
  const again = await over.sayYes({ kind: 'contact', id: his.id })
  expect(again.endedOn).toBeNull()
  await familyIs([father, child])
  expect(await known()).toEqual([])
  await familyIs(family.members, family.ties)
  expect(await known()).toEqual([ended, ended])
})

test('X-04: a yes is taken back though he whom it was towards has left, and no undo brings it back', async () => {
  await takeOff()
  await withdraw()
  await expect(withdraw([mother.id])).rejects.toMatchObject(refusal(404, 'not-found'))
  await putBack({ undo: true })
  expect((await known())[0]!.withdrawnOn).toBe('2026-02-01')
  expect(await lines()).toEqual(['consent-ended', 'consent-withdrawn'])
})
