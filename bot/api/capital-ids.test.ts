import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishPlan, readCourse, saveContact } from '#shared/api/courses.ts'
import { readPersonLog } from '#shared/api/log.ts'
import { contact, villads } from '../../tests/support/course.ts'
import { courseOverHttp, mother, type TypedContact } from '../../tests/support/course-over-http.ts'
import { verifyAudit } from '../storage/verify-audit.ts'

const over = courseOverHttp()
const capitals = () => ({ courseId: over.courseId.toUpperCase() })

test('what is sealed under an address in capitals can be opened again', async () => {
  const goal = { id: randomUUID(), about: [], type: 'family-life' as const, text: 'Ro om aftenen' }
  const content = { goals: [{ ...goal, when: '', who: '' }], measures: [], agreements: [] }
  await over.call(publishPlan, {
    params: capitals(),
    body: { revision: await over.revision(), content },
  })
  expect((await over.read()).plan?.content.goals[0]!.text).toBe('Ro om aftenen')
  expect(await over.call(readCourse, { params: capitals(), body: {} })).toMatchObject({ id: over.courseId })
})

test('ids in an address and in what is sent are the same ids, however they are written', async () => {
  const saved = contact({ name: 'Egon Toft' }) as TypedContact
  await over.call(saveContact, {
    params: { ...capitals(), contactId: saved.id.toUpperCase() },
    body: { revision: await over.revision(), contact: saved },
  })
  expect((await over.read()).contacts.map(({ id }) => id)).toContain(saved.id)
  const log = await over.call(readPersonLog, {
    params: { ...capitals(), memberId: mother.id.toUpperCase(), before: 'newest' },
    body: {},
  })
  expect(log.lines.length).toBeGreaterThan(0)
})

test('whoever knocks in capitals, the chain can be counted afterwards', async () => {
  const stranger = over.api.as(villads, [])
  await expect(stranger(readCourse, { params: capitals(), body: {} })).rejects.toMatchObject({ status: 404 })
  await over.call(readCourse, { params: capitals(), body: {} })
  const lines = await over.auditOf(over.courseId)
  expect(lines.slice(-2).map(({ action }) => action)).toEqual(['refused', 'course-read'])
  expect(await verifyAudit(over.db)).toMatchObject({ intact: true })
})
