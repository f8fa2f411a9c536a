import { beforeEach, expect, test } from 'vitest'
import { saveContact } from '#shared/api/courses.ts'
import { readMe } from '#shared/api/me.ts'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import { drawConsentForm } from '#shared/api/signing.ts'
import { settleDay } from '../reminders/settle-day.ts'
import type { Setting } from '#shared/domain/settings/setting.ts'
import { contact, jonas, karen, villads } from '../../tests/support/course.ts'
import { child, courseOverHttp, refusal, type TypedContact } from '../../tests/support/course-over-http.ts'
import { pdfFaults } from '../../tests/support/pdf-faults.ts'
import { readPdf, squeezed } from '../../tests/support/pdf.ts'

const over = courseOverHttp()
type Typed = Parameters<typeof save>[0]
let revision = 0

const administrator = () => over.api.as(villads, ['administrator'])
const save = async (setting: Setting, seen = revision, call = administrator()) => {
  revision = (await call(saveSetting, { params: {}, body: { revision: seen, setting } })).revision
}
const closed = (id: string, from = '2026-02-01'): Typed => ({
  kind: 'department',
  id,
  value: { da: 'Jobcentret', en: 'Job centre', models: ['A'], closed: true },
  from,
})
const signsFrom = (age: number, from = '2026-02-01'): Typed => ({
  kind: 'age',
  id: 'signs-from',
  value: { age, law: 'Blanketten' },
  from,
})
const details: Typed = {
  kind: 'contact',
  id: 'municipality',
  value: {
    sender: 'Birkelund Kommune, Familie og Børn',
    address: 'Rådhuspladsen 1, 9999 Birkelund',
    phone: '70 10 20 00',
    mail: '',
    post: 'Digital Post til »Familie og Børn«',
    dpoName: 'Ditte Højskov',
    dpoPhone: '70 10 20 40',
    dpoMail: 'dpo@birkelund.example',
  },
  from: '2026-02-01',
}
const sheet = () =>
  over.call(drawConsentForm, {
    params: { courseId: over.courseId },
    body: { form: 'F-INFO-1', version: 1, answers: {} },
  })

beforeEach(async () => {
  revision = (await administrator()(readSettings, { params: {}, body: {} })).revision
})

test('until somebody has said who answers, there is no sheet; then it carries the data protection officer', async () => {
  await expect(sheet()).rejects.toMatchObject(refusal(409, 'contact-details-missing'))
  await save(details)
  const { fileName, base64 } = await sheet()
  const paper = await readPdf(Buffer.from(base64, 'base64'))
  expect(pdfFaults(paper)).toEqual([])
  expect(fileName).toBe('Sådan behandler vi dine oplysninger.pdf')
  for (const line of ['Ditte Højskov', 'dpo@birkelund.example', 'Rådhuspladsen 1', 'Familie og Børn'])
    expect(squeezed(paper.text)).toContain(line)
})

test('a closed department is asked about no more, in the same minute; the old yes stands', async () => {
  const jobCentre = { kind: 'department', id: 'job-centre' } as const
  const old = await over.sayYes(jobCentre)
  await save(closed('job-centre'))
  await expect(over.sayYes(jobCentre)).rejects.toMatchObject(refusal(400, 'invalid-request', 'parties.0'))
  expect((await over.read()).consents.map(({ id }) => id)).toEqual([old.id])
  await expect(over.saveOnMap({ name: 'Ny', department: 'job-centre' })).rejects.toMatchObject(
    refusal(400, 'invalid-request', 'contact.department'),
  )
  await expect(over.saveOnMap({ name: 'Ny', department: 'made-up' })).rejects.toMatchObject({ status: 400 })
})

test('whoever stands in a department that closes may stay, and be changed', async () => {
  const stands = (await over.saveOnMap({
    name: 'Sundhedsplejersken',
    department: 'health-visitors',
  })) as TypedContact
  await save(closed('health-visitors'))
  const body = { revision: await over.revision(), contact: { ...stands, phone: '70 10 20 31' } }
  await over.call(saveContact, { params: { courseId: over.courseId, contactId: stands.id }, body })
  expect((await over.read()).contacts[0]).toMatchObject({
    department: 'health-visitors',
    phone: '70 10 20 31',
  })
})

/** Jonas stands on the map, and the mother has said yes to him for her child. */
async function jonasKnows() {
  const his = contact({
    name: jonas.name,
    mail: jonas.mail,
    staffId: jonas.id,
    department: null,
    about: [child.id],
  }) as TypedContact
  await over.call(saveContact, {
    params: { courseId: over.courseId, contactId: his.id },
    body: { revision: await over.revision(), contact: his },
  })
  await over.sayYes({ kind: 'contact', id: his.id }, { children: [child.id], on: '2026-01-30' })
}

const team = async () => {
  const rows = await over.db.asService((tx) =>
    tx.selectFrom('course_team').select('staff_id').where('course_id', '=', over.courseId).execute(),
  )
  return rows.map(({ staff_id }) => staff_id)
}

test('T-25: an age from today closes at once what it takes another’s yes to open', async () => {
  await jonasKnows()
  const asJonas = () => over.read(over.api.as(jonas, ['staff']))
  expect((await asJonas()).members.map(({ name }) => name)).toEqual([child.name])
  // Ten years old: from now on she says yes herself.
  await save(signsFrom(10))
  await expect(asJonas()).rejects.toMatchObject({ status: 404 })
  expect(await team()).toEqual([karen.id])
  await save(signsFrom(15))
  expect((await asJonas()).members.map(({ name }) => name)).toEqual([child.name])
})

test('T-25: an age that could not be carried out at once is saved, and carried out at the next look', async () => {
  await jonasKnows()
  expect(await team()).toContain(jonas.id)
  // Somebody of the family cannot be read for the moment.
  const sealed = (value: Buffer) =>
    over.db.asService((tx) =>
      tx
        .updateTable('family_member')
        .set({ sealed: value })
        .where('course_id', '=', over.courseId)
        .where('id', '=', child.id)
        .execute(),
    )
  const { sealed: whole } = await over.db.asService((tx) =>
    tx
      .selectFrom('family_member')
      .select('sealed')
      .where('course_id', '=', over.courseId)
      .where('id', '=', child.id)
      .executeTakeFirstOrThrow(),
  )
  const seen = revision
  await sealed(Buffer.from([0]))
  await save(signsFrom(10), seen)
  await save(signsFrom(10), seen)
  expect(await team()).toContain(jonas.id)
  await sealed(Buffer.from(whole))
  await settleDay(over.api.world)
  expect(await team()).toEqual([karen.id])
  await save(signsFrom(15))
})

test('two at once: the slower one is told; the same sent twice is said once', async () => {
  const seen = revision
  await save(signsFrom(14, '2026-09-01'), seen)
  await save(signsFrom(14, '2026-09-01'), seen)
  expect(revision).toBe(seen + 1)
  await expect(save(signsFrom(13, '2026-09-01'), seen)).rejects.toMatchObject(
    refusal(409, 'changed-by-someone-else'),
  )
})

test('a commit whose answer was lost is found when it is sent again', async () => {
  const seen = revision
  const works = { ...over.db }
  over.db.asService = async (work) => {
    over.db.asService = (next) => works.asService(next)
    await works.asService(work)
    throw new Error('the connection was lost')
  }
  await expect(save(signsFrom(14, '2026-11-01'), seen)).rejects.toMatchObject({ status: 500 })
  await save(signsFrom(14, '2026-11-01'), seen)
  expect(revision).toBe(seen + 1)
})

test('everybody gets the rules, and the administrator who said them; each is a line of the audit', async () => {
  await save(signsFrom(15, '2026-10-01'))
  const { settings } = await over.api.as(jonas, ['staff'])(readMe, { params: {}, body: {} })
  expect(settings.at(-1)).toEqual(signsFrom(15, '2026-10-01'))
  const { rows } = await administrator()(readSettings, { params: {}, body: {} })
  expect(rows.at(-1)).toEqual({ setting: settings.at(-1), at: '2026-02-01T08:00:00.000Z', by: villads.name })
  await expect(save(signsFrom(14), revision, over.call)).rejects.toMatchObject(refusal(403, 'not-allowed'))
  const lines = await over.db.asService((tx) =>
    tx.selectFrom('audit').select(['actor', 'action', 'subject']).orderBy('seq', 'desc').limit(2).execute(),
  )
  expect(lines).toEqual([
    { actor: karen.id, action: 'refused', subject: 'settings-changed' },
    { actor: villads.id, action: 'settings-changed', subject: 'age/signs-from' },
  ])
})

test.each([
  ['a day that is over', signsFrom(14, '2026-01-31'), 409],
  ['an age that nobody has', signsFrom(19), 409],
  [
    'a link that is no address',
    { ...signsFrom(14), kind: 'law', id: 'secrecy', value: { da: 'a', en: 'a', link: 'javascript:x' } },
    400,
  ],
  ['a rule that is not there', { ...signsFrom(14), id: 'votes-from' }, 400],
  [
    'a department on no form',
    { ...closed('x'), value: { da: 'a', en: 'a', models: [], closed: false } },
    400,
  ],
] as const)('%s is refused', async (_, setting, status) => {
  await expect(save(setting as Typed)).rejects.toMatchObject({ status })
})
