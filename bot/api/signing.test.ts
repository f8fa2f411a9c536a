import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readPersonLog } from '#shared/api/log.ts'
import { saveSetting } from '#shared/api/settings.ts'
import { drawConsentForm, signConsent } from '#shared/api/signing.ts'
import type { Answers } from '#shared/forms/answers.ts'
import { formAt } from '#shared/forms/versions.ts'
import { contactDetails } from '../../infra/local/personas.ts'
import { jonas, karen, villads } from '../../tests/support/course.ts'
import { child, courseOverHttp, mother, refusal } from '../../tests/support/course-over-http.ts'
import { readPdf } from '../../tests/support/pdf.ts'
import { pdfFaults } from '../../tests/support/pdf-faults.ts'
import { signedForm } from '../../tests/support/signed-form.ts'

const over = courseOverHttp()
const form = { form: 'F-CONSENT-2', version: 1 } as const
const jobCentre = {
  party: { kind: 'department' as const, id: 'job-centre' },
  types: ['employment'],
  other: '',
  direction: 'both' as const,
  contact: '',
}

/** As the mother signed it for herself and her daughter of ten. */
const answers = (change: Answers = {}): Answers =>
  signedForm(formAt('F-CONSENT-2', 1)!, {
    giver: mother.id,
    children: [{ child: child.id, heardOn: '2026-01-30', view: '' }],
    parties: [jobCentre],
    from: '2026-02-01',
    informationSheetOn: '2026-01-30',
    signature: { name: mother.name, on: '2026-01-30' },
    ...change,
  })

const sign = async (said: Answers, signatureId: string = randomUUID(), revision?: number) =>
  over.call(signConsent, {
    params: { courseId: over.courseId },
    body: { revision: revision ?? (await over.revision()), signatureId, ...form, answers: said },
  })

test('F-CONSENT-2: one signature makes a permission for each person, once, however often it is sent', async () => {
  const signatureId = randomUUID()
  await sign(answers(), signatureId)
  await sign(answers(), signatureId)
  const { consents } = await over.read()
  // Ids are made of the signature, so the ticks of one form stand in no order.
  expect(new Map(consents.map(({ childId, ...rest }) => [childId, rest]))).toEqual(
    new Map(
      [null, child.id].map((about) => [
        about,
        expect.objectContaining({ giverId: mother.id, department: 'job-centre', types: ['employment'] }),
      ]),
    ),
  )
  expect(consents).toHaveLength(2)
  expect(new Set(consents.map((consent) => consent.signatureId))).toEqual(new Set([signatureId]))
})

test.each<[string, Answers]>([
  ['no end date', { until: '' }],
  ['no information sheet', { informationSheetOn: '' }],
  ['an unknown department', { parties: [{ ...jobCentre, party: { kind: 'department', id: 'made-up' } }] }],
  ['a child of ten that was not heard', { children: [{ child: child.id, heardOn: '', view: '' }] }],
  ['a giver from outside', { giver: randomUUID() }],
  ['no kind of information', { parties: [{ ...jobCentre, types: [] }] }],
  ['an end before it begins', { until: '2026-01-31' }],
  [
    'somebody who is on no map',
    { parties: [{ ...jobCentre, party: { kind: 'contact', id: randomUUID() } }] },
  ],
])('with %s nothing is written in, and the refusal names the field', async (_, wrong) => {
  await expect(sign(answers(wrong))).rejects.toMatchObject({ status: 400, reason: 'invalid-request' })
  expect((await over.read()).consents).toEqual([])
})

test('one signature is one line that it was asked for, and one that it was given, about everybody concerned', async () => {
  const signatureId = randomUUID()
  const before = (await over.auditOf(over.courseId)).length
  await sign(answers(), signatureId, await over.revision())
  const since = (await over.auditOf(over.courseId))
    .slice(before)
    .filter(({ action }) => /consent/.test(action))
  expect(since).toEqual([
    { actor: karen.id, action: 'consent-registering', subject: null },
    { actor: karen.id, action: 'consent-given', subject: signatureId },
  ])
  for (const memberId of [mother.id, child.id]) {
    const { lines } = await over.call(readPersonLog, {
      params: { courseId: over.courseId, memberId, before: 'newest' },
      body: {},
    })
    expect(lines.filter(({ action }) => action === 'consent-given')).toHaveLength(1)
  }
})

test('two register at once: the slower one is told, and loses nothing', async () => {
  const seen = await over.revision()
  await sign(answers(), randomUUID(), seen)
  await expect(sign(answers(), randomUUID(), seen)).rejects.toMatchObject(
    refusal(409, 'changed-by-someone-else'),
  )
  await sign(answers())
  expect(new Set((await over.read()).consents.map(({ signatureId }) => signatureId)).size).toBe(2)
})

test('the paper is drawn from what is answered so far, for whoever keeps the consents', async () => {
  const draw = (call = over.call, said: Answers = answers({ until: '' })) =>
    call(drawConsentForm, { params: { courseId: over.courseId }, body: { ...form, answers: said } })
  const { fileName, base64 } = await draw()
  expect(fileName).toMatch(/^NM-\d{4}-\d{4} Samtykke F-CONSENT-2\.pdf$/)
  const paper = await readPdf(Buffer.from(base64, 'base64'))
  expect(pdfFaults(paper)).toEqual([])
  expect(paper.text).toContain(mother.name)
  const empty = await readPdf(Buffer.from((await draw(over.call, {})).base64, 'base64'))
  expect(pdfFaults(empty)).toEqual([])
  await expect(draw(over.api.as(jonas, ['staff']))).rejects.toMatchObject(refusal(404, 'not-found'))
  await expect(draw(over.call, { sneaky: 'x' })).rejects.toMatchObject(refusal(400, 'invalid-request'))
})

test('X-12: the information sheet is drawn to be handed out, and names nobody', async () => {
  const value = contactDetails
  const setting = { kind: 'contact', id: 'municipality', value, from: '2026-02-01' } as const
  await over.api.as(villads, ['administrator'])(saveSetting, { params: {}, body: { revision: 0, setting } })
  const { fileName, base64 } = await over.call(drawConsentForm, {
    params: { courseId: over.courseId },
    body: { form: 'F-INFO-1', version: 1, answers: {} },
  })
  expect(fileName).toBe('Sådan behandler vi dine oplysninger.pdf')
  const paper = await readPdf(Buffer.from(base64, 'base64'))
  expect(pdfFaults(paper)).toEqual([])
  expect(paper.text).not.toMatch(/Lund|Karen|NM-/)
  const { lines } = await over.call(readPersonLog, {
    params: { courseId: over.courseId, memberId: mother.id, before: 'newest' },
    body: {},
  })
  expect(lines.map(({ action }) => action)).not.toContain('consent-form-drawn')
})
