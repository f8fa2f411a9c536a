import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { removeContact } from '#shared/api/courses.ts'
import { readHeld, readHeldPeople } from '#shared/api/held.ts'
import { readPersonLog } from '#shared/api/log.ts'
import { jonas, karen } from '../../tests/support/course.ts'
import { child, mother, refusal } from '../../tests/support/course-over-http.ts'
import { anyRoom } from '#shared/domain/meeting/slot.ts'
import { father, heldOverHttp, keepAll, marked, type Draft } from '../../tests/support/held-over-http.ts'
import { readPdf, squeezed } from '../../tests/support/pdf.ts'
import { wholeAuditOfPerson } from '../storage/audit-log.ts'

const { over, params, draftOf, give, save } = heldOverHttp()

test('article 15: the mother gets what is hers, as data and on paper; what is the father’s is not in it', async () => {
  await over.saveOnMap({ name: 'Sille Dambo', kind: 'person', sector: 'friends', about: [mother.id] })
  const consent = await over.sayYes({ kind: 'department', id: 'school' })
  const meetingId = await over.booked('2026-03-18')
  const wish = { notBefore: '09:00', notAfter: null, notOn: [1, 5], wheelchair: true }
  await over.db.as(karen, (tx) =>
    tx
      .updateTable('meeting')
      .set({
        not_before: wish.notBefore,
        not_on: JSON.stringify(wish.notOn),
        room_wish: JSON.stringify({ ...anyRoom, accessible: true }),
      })
      .where('id', '=', meetingId)
      .execute(),
  )
  const draft = await draftOf(mother.id)
  const marks = marked(draft).map(({ content, marks: why }) => [
    content.part,
    ...why.map(({ because }) => because),
  ])
  expect(marks).toEqual([
    ['tie', 'about-others'],
    ['contact', 'is-somebody'],
  ])
  expect(draft.withheld).toEqual([
    { part: 'master-data', rows: 1, because: 'about-others-only' },
    { part: 'goal', rows: 1, because: 'has-not-said-yes' },
    { part: 'goal', rows: 1, because: 'about-others-only' },
  ])
  const friend = marked(draft).find(({ content }) => content.part === 'contact')!
  const { answer, pdf } = await give(draft, [
    ...keepAll(draft).filter(({ key }) => key !== friend.key),
    { key: friend.key, keep: false, because: 'somebody-else' },
  ])
  expect(answer.rows.map(({ key }) => key)).toContain(`consent:${consent.id}`)
  const content = (key: string) => answer.rows.find((one) => one.key === key)?.content
  expect(content(`meeting:${meetingId}`)).toMatchObject({ part: 'meeting', wish })
  expect(content('master-data:joinedOn')).toEqual({
    part: 'master-data',
    field: 'joinedOn',
    text: '2026-02-01',
  })
  expect(answer.leftOut).toContainEqual({ part: 'contact', rows: 1, because: 'somebody-else' })
  expect(answer.log.map(({ action }) => action)).toContain('held-read')

  const { text } = await readPdf(Buffer.from(pdf.base64, 'base64'))
  const paper = squeezed(text)
  for (const said of [
    'Maja Lund er forælder til Sofie Lund',
    'Maja vil have et arbejde',
    'onsdag 18. marts 2026 kl. 9.00–11.00',
    'Familiens ønsker: ikke før 9.00, ikke om mandagen, ikke om fredagen',
    'Med i forløbet fra 1. februar 2026',
    '1 person på netværkskortet: Udeladt af hensyn til en anden person.',
    '1 mål i planen: Udeladt af hensyn til en anden i familien, som ikke har sagt ja',
    `${karen.name} familiekoordinator`,
  ])
    expect(paper).toContain(said)
  for (const other of [answer, paper].map((one) => JSON.stringify(one)))
    expect(other).not.toMatch(/Claus|Vinther|Hemmelig|drikke|Sille|0203891111|taler pænt/)
  expect(pdf.fileName).toMatch(/^NM-2026-\d{4} Det ved vi om dig\.pdf$/)
})

test('X-36: reading the draft and giving the answer are two acts in the log, about the person and to whoever asked', async () => {
  const draft = await draftOf(child.id, mother.id)
  await give(draft, keepAll(draft), mother.id)
  const actions = (await over.auditOf(over.courseId)).map(({ action }) => action)
  expect(actions.slice(-3)).toEqual(['held-read', 'copy-making', 'copy-made'])
  const { lines } = await over.call(readPersonLog, {
    params: { courseId: over.courseId, memberId: child.id, before: 'newest' },
    body: {},
  })
  const given = lines.find(({ action }) => action === 'copy-made')
  expect(given).toMatchObject({ kind: 'sending', to: `member:${mother.id}` })
})

test('X-36: the log of everybody whom the copy tells of has the copy; a row that is left out tells of nobody', async () => {
  const toldOf = async (keep: boolean) => {
    const draft = await draftOf(mother.id)
    await give(
      draft,
      marked(draft).map(({ key }) =>
        keep ? { key, keep } : { key, keep: false, because: 'family-member' as const },
      ),
    )
    const logged = await over.db.as({ id: karen.id }, (tx) =>
      wholeAuditOfPerson(tx, { courseId: over.courseId, memberId: child.id }),
    )
    return logged.filter(({ action }) => action === 'held-read' || action === 'copy-made')
  }
  // That Maja is her mother is all it tells of the child; of the father it tells nothing.
  expect((await toldOf(false)).map(({ action, about }) => [action, new Set(about)])).toEqual([
    ['held-read', new Set([mother.id, child.id])],
  ])
  expect((await toldOf(true)).map(({ action }) => action)).toEqual(['copy-made', 'held-read', 'held-read'])
})

test.each([
  ['the child itself, under 15', child.id, child.id],
  ['the father, who has no custody of her', child.id, father.id],
  ['the mother, about the father', father.id, mother.id],
])('X-02: %s is refused', async (_, personId, askedBy) => {
  await expect(draftOf(personId, askedBy)).rejects.toMatchObject(refusal(403, 'held-not-his-to-ask'))
  const asked = { person: { id: personId }, rows: [] } as unknown as Draft
  await expect(give(asked, [], askedBy)).rejects.toMatchObject(refusal(403, 'held-not-his-to-ask'))
  // Nothing was read, and the log says so.
  expect(
    (await over.auditOf(over.courseId)).slice(-2).map(({ action, subject }) => [action, subject]),
  ).toEqual([
    ['refused', 'held-read'],
    ['refused', 'copy-making'],
  ])
})

test('a row that nobody has decided on stops the answer and is named', async () => {
  const draft = await draftOf(mother.id)
  await expect(give(draft, [])).rejects.toMatchObject({
    ...refusal(409, 'held-not-reviewed'),
    detail: marked(draft)
      .map(({ key }) => key)
      .join(','),
  })
  const choices = [...keepAll(draft), { key: 'goal:of-somebody-else', keep: true as const }]
  await expect(give(draft, choices)).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
})

test('when the course changed meanwhile the answer is refused, and says which rows', async () => {
  const draft = await draftOf(mother.id)
  await save([{ ...mother, cpr: null, situation: 'Er begyndt i praktik' }, child, father])
  await expect(give(draft, keepAll(draft))).rejects.toMatchObject({
    ...refusal(409, 'changed-by-someone-else'),
    detail: 'master-data:situation',
  })
  const again = await draftOf(mother.id)
  expect((await give(again, keepAll(again))).answer.rows.map(({ key }) => key)).toContain(
    'master-data:situation',
  )
})

test('whoever has left the family can be chosen, and has his own', async () => {
  const sille = await over.saveOnMap({ name: 'Sille Dambo', kind: 'person', about: [father.id] })
  await over.call(removeContact, {
    params: { courseId: over.courseId, contactId: sille.id },
    body: { revision: await over.revision() },
  })
  await save([{ ...mother, cpr: null }, child])
  const { people } = await over.call(readHeldPeople, { params: { courseId: over.courseId }, body: {} })
  expect(people).toMatchObject([
    { name: 'Maja Lund', leftOn: null, askers: [{ name: 'Maja Lund' }] },
    { name: 'Sofie Lund', leftOn: null, askers: [{ name: 'Maja Lund' }] },
    { name: 'Claus Vinther', leftOn: '2026-02-01', askers: [{ name: 'Claus Vinther' }] },
  ])
  const draft = await draftOf(father.id)
  const { answer, pdf } = await give(draft, keepAll(draft))
  const said = JSON.stringify(answer.rows)
  expect(said).toMatch(/Hemmelig Allé 9.*holde op med at drikke.*Sille Dambo/)
  expect(said).not.toContain('Maja')
  const paper = squeezed((await readPdf(Buffer.from(pdf.base64, 'base64'))).text)
  for (const told of ['taget af kortet', 'Ude af forløbet fra 1. februar 2026']) expect(paper).toContain(told)
})

test('nobody but the coordinator, and nobody who never was in the family', async () => {
  await expect(draftOf(randomUUID())).rejects.toMatchObject(refusal(404, 'not-found'))
  const his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  await over.sayYes({ kind: 'contact', id: his.id })
  const theirs = over.api.as(jonas, ['staff'])
  const asked = theirs(readHeld, { params: params(mother.id), body: {} })
  await expect(asked).rejects.toMatchObject(refusal(403, 'not-allowed'))
})
