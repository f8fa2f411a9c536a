import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { breakGlass } from '#shared/api/break-glass.ts'
import { readCorrections } from '#shared/api/held.ts'
import { jonas, karen, torben } from '../../tests/support/course.ts'
import { child, mother, refusal } from '../../tests/support/course-over-http.ts'
import { father, heldOverHttp, keepAll } from '../../tests/support/held-over-http.ts'
import { readPdf, squeezed } from '../../tests/support/pdf.ts'

const { over, draftOf, give, save } = heldOverHttp()

test('article 16: a correction says who asked, and who may still have what was wrong', async () => {
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await over.sayYes({ kind: 'contact', id: his.id })
  await over.read(over.api.as(jonas, ['staff']))
  const corrected = { id: randomUUID(), askedBy: mother.id, note: 'Hun bor ikke på Kildevej længere' }
  await save([{ ...mother, cpr: null, address: 'Lærkevej 4' }, child, father], corrected)
  await over.read(over.api.as(jonas, ['staff']))
  const { corrections } = await over.call(readCorrections, { params: { courseId: over.courseId }, body: {} })
  expect(corrections).toMatchObject([
    { by: karen.name, askedBy: 'Maja Lund', about: ['Maja Lund'], note: corrected.note },
  ])
  expect(corrections[0]!.readers).toEqual([
    { by: jonas.name, kind: 'reading', to: `contact:${his.id}`, last: '2026-02-01T08:00:00Z' },
  ])
  expect((await over.auditOf(over.courseId)).filter(({ action }) => action === 'corrected')).toEqual([
    { actor: karen.id, action: 'corrected', subject: corrected.id },
  ])
})

test('article 15: what was corrected and why the glass was broken are given too, or said to be left out; both are in the log', async () => {
  const corrected = { id: randomUUID(), askedBy: mother.id, note: 'Hun bor ikke på Kildevej længere' }
  await save([{ ...mother, cpr: null }, child])
  await save([{ ...mother, cpr: null, address: 'Lærkevej 4' }, child], corrected)
  const leader = over.api.as(torben, ['leader', 'staff'])
  const reason = 'Karen er syg, og nogen skal ringe til Maja'
  await leader(breakGlass, { params: {}, body: { course: over.courseId, reason } })
  const draft = await draftOf(mother.id)
  const { answer, pdf } = await give(draft, keepAll(draft))
  expect(answer.rows).toContainEqual({
    key: `correction:${corrected.id}`,
    content: {
      part: 'correction',
      at: '2026-02-01T08:00:00Z',
      by: karen.name,
      askedBy: 'Maja Lund',
      note: corrected.note,
    },
  })
  expect(JSON.stringify(answer.rows)).toContain(reason)
  expect(answer.log.map(({ action }) => action)).toContain('glass-broken')
  const paper = squeezed((await readPdf(Buffer.from(pdf.base64, 'base64'))).text)
  for (const said of [corrected.note, 'efter ønske fra Maja Lund', torben.name, reason])
    expect(paper).toContain(said)

  // To the child it is about her mother too, who has let her know nothing.
  const hers = await draftOf(child.id, mother.id)
  expect(hers.withheld).toContainEqual({ part: 'glass', rows: 1, because: 'has-not-said-yes' })
  expect(JSON.stringify(hers.rows)).not.toContain(reason)
})

test('article 19: whoever was given a copy that tells of somebody may have what was wrong about him', async () => {
  const draft = await draftOf(mother.id)
  await give(draft, keepAll(draft))
  over.clock.moveTo('2026-02-02T08:00:00Z')
  const corrected = { id: randomUUID(), askedBy: mother.id, note: 'Navnet' }
  await save([{ ...mother, cpr: null }, { ...child, name: 'Sofie Amalie Lund' }, father], corrected)
  const { corrections } = await over.call(readCorrections, { params: { courseId: over.courseId }, body: {} })
  expect(corrections[0]).toMatchObject({ about: ['Sofie Amalie Lund'] })
  expect(corrections[0]!.readers).toEqual([
    { by: karen.name, kind: 'sending', to: `member:${mother.id}`, last: '2026-02-01T08:00:00Z' },
  ])
})

test('a correction for somebody who is not in the family is refused, and nothing is saved', async () => {
  const before = await over.revision()
  const corrected = { id: randomUUID(), askedBy: randomUUID(), note: 'Navnet' }
  await expect(save([{ ...mother, cpr: null, name: 'Maja L.' }, child], corrected)).rejects.toMatchObject(
    refusal(400, 'invalid-request', 'corrected.askedBy'),
  )
  expect(await over.revision()).toBe(before)
})
