import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { removeContact, saveContact, saveFamily } from '#shared/api/courses.ts'
import { contact } from '../../tests/support/course.ts'
import {
  family,
  mother,
  refusal,
  courseOverHttp,
  type TypedContact,
} from '../../tests/support/course-over-http.ts'

const over = courseOverHttp()

test('the family is changed; a CPR number left empty stays', async () => {
  const saved = await over.call(saveFamily, {
    params: { courseId: over.courseId },
    body: {
      revision: 1,
      familyName: 'Familien Holm',
      members: [{ ...mother, name: 'Maja Holm', cpr: null }] as typeof family.members,
      ties: [],
    },
  })
  expect(saved).toEqual({ revision: 2 })
  expect(await over.read()).toMatchObject({
    familyName: 'Familien Holm',
    revision: 2,
    members: [{ name: 'Maja Holm', cprMasked: '020389-****' }],
    ties: [],
  })
})

test('two people at once: the slower is told, and nothing of hers is half stored', async () => {
  await over.call(saveFamily, {
    params: { courseId: over.courseId },
    body: { revision: 1, ...family, familyName: 'Først' },
  })
  const late = over.call(saveFamily, {
    params: { courseId: over.courseId },
    body: {
      revision: 1,
      ...family,
      familyName: 'Sidst',
      members: [mother] as typeof family.members,
      ties: [],
    },
  })
  await expect(late).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
  expect(await over.read()).toMatchObject({ familyName: 'Først', members: [{}, {}] })
})

test('a contact is put on the map, moved, and taken off; taken off twice is taken off', async () => {
  const saved = await over.saveOnMap({ name: 'Mormor Inger', sector: 'family', ring: 1, department: null })
  expect((await over.read()).contacts).toEqual([saved])
  const remove = async () =>
    over.call(removeContact, {
      params: { courseId: over.courseId, contactId: saved.id },
      body: { revision: await over.revision() },
    })
  expect(await remove()).toEqual({ revision: 3 })
  expect(await remove()).toEqual({ revision: 3 })
  const course = await over.read()
  expect(course.contacts).toEqual([])
  expect(course.timeline.map((entry) => entry.kind)).toEqual([
    'network-changed',
    'network-changed',
    'course-made',
  ])
})

test('a contact under another’s address is refused', async () => {
  const saved = contact({ name: 'X' }) as TypedContact
  await expect(
    over.call(saveContact, {
      params: { courseId: over.courseId, contactId: randomUUID() },
      body: { revision: 1, contact: saved },
    }),
  ).rejects.toMatchObject(refusal(400, 'invalid-request', 'contact.id'))
})
