import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCourse, withdrawConsent } from '#shared/api/courses.ts'
import { drawLetter, noteLetter, readLetter, readLetters } from '#shared/api/letters.ts'
import type { SecureMail } from '#shared/domain/settings/setting.ts'
import { jonas, karen } from '../../tests/support/course.ts'
import { family, refusal } from '../../tests/support/course-over-http.ts'
import { lettersOverHttp, tagged } from '../../tests/support/letters-over-http.ts'
import { readPdf, squeezed } from '../../tests/support/pdf.ts'

const {
  over,
  post,
  meetingId,
  jonasId,
  params,
  toJonas,
  toMother,
  look,
  ofJonas,
  press,
  lines,
  mails,
  moveTo,
  secureMail,
} = lettersOverHttp()

describe('without a secure way', () => {
  test('LN-7: nothing goes by ordinary mail; it is a file, and she notes that she has sent it', async () => {
    const { recipients, edition } = await look()
    expect(recipients.map(({ kind, way }) => [kind, way])).toEqual([
      ['contact', { by: 'file', because: 'no-secure-way' }],
      ['member', { by: 'file', because: 'family-has-no-mailbox' }],
    ])
    await expect(press(recipients[0]!.digest)).rejects.toMatchObject(refusal(409, 'no-secure-way'))
    const { pdf, eml } = await over.call(drawLetter, { params: toJonas(), body: {} })
    const paper = squeezed((await readPdf(Buffer.from(pdf.base64, 'base64'))).text)
    expect(paper).toContain('Du inviteres til netværksmøde med Familien Lund')
    const mail = await PostalMime.parse(Buffer.from(eml.base64, 'base64'))
    expect(mail).toMatchObject({
      subject: expect.stringMatching(/^Invitation til netværksmøde – ref\. NM-2026-\d{4}$/),
      from: { name: karen.name, address: karen.mail },
      attachments: [{ filename: pdf.fileName, mimeType: 'application/pdf' }],
    })
    expect(mail.to ?? []).toEqual([])
    expect(pdf.fileName).toMatch(/^NM-2026-\d{4} Invitation til netværksmøde\.pdf$/)
    expect(Buffer.from(mail.attachments[0]!.content as ArrayBuffer)).toEqual(
      Buffer.from(pdf.base64, 'base64'),
    )
    const body = { edition, state: 'handed-over' as const }
    const { outcome } = await over.call(noteLetter, { params: toMother(), body })
    expect(outcome.state).toBe('handed-over')
    expect(await over.call(noteLetter, { params: toMother(), body })).toEqual({ outcome })
    expect(await mails()).toEqual([])
    const audit = await over.auditOf(over.courseId)
    expect(audit.filter(({ action }) => action === 'letter-handed-over')).toHaveLength(1)
  })
})

test('X-36: what she hands over is logged as it was drawn, though his yes is withdrawn before she notes it', async () => {
  await over.call(drawLetter, { params: toJonas(), body: {} })
  const to = `contact:${jonasId()}`
  const [drawn] = await lines('letter-drawn')
  expect(drawn).toMatchObject({ subject: `invitation ${to}`, about: expect.any(String) })
  const { revision, consents } = await over.read()
  const { courseId } = over
  await over.call(withdrawConsent, {
    params: { courseId },
    body: { revision, consentIds: consents.map(({ id }) => id) },
  })
  const { gone } = await look()
  expect(gone).toMatchObject([{ id: jonasId(), because: 'consent-withdrawn', drawn: true }])
  const body = { edition: gone[0]!.edition, state: 'handed-over' as const }
  const { outcome } = await over.call(noteLetter, { params: toJonas(), body })
  expect(outcome.state).toBe('handed-over')
  expect(await lines('letter-handed-over')).toMatchObject([
    { subject: 'invitation', recipient: to, about: drawn!.about },
  ])
  expect((await look()).gone).toEqual([])
})

describe('with the subject marked', () => {
  beforeAll(() => secureMail(tagged, '2026-02-01'))

  test('X-10: one mail per recipient, from her mailbox, marked, with the paper; pressing twice sends once', async () => {
    const { digest, way, text } = await ofJonas()
    expect(way).toEqual({ by: 'mail', because: null })
    expect(text).toContain('Du inviteres til netværksmøde med Familien Lund')
    const both = await Promise.allSettled([press(digest), press(digest)])
    expect(both.map(({ status }) => status)).toContain('fulfilled')
    expect((await press(digest)).state).toBe('sent')
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ from: karen.mail, to: [jonas.mail], contentType: 'html' })
    expect(mail!.subject).toMatch(/^\[sikker\] Invitation til netværksmøde – ref\. NM-2026-\d{4}$/)
    expect(mail!.attachments.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^NM-2026-\d{4} Invitation til netværksmøde\.pdf$/),
    ])
    const { letters } = await over.call(readLetters, { params: { courseId: over.courseId }, body: {} })
    expect(letters.map(({ kind, recipients, arrived }) => [kind, recipients, arrived])).toEqual([
      ['invitation', 2, 1],
      ['agenda', 2, 0],
      ['participants', 2, 0],
    ])
    const audit = await over.auditOf(over.courseId)
    expect(audit.filter(({ action }) => action === 'letter-sent')).toHaveLength(1)
  })

  test('X-04: a yes that is withdrawn between the look and the press: nothing goes, and it is said', async () => {
    const { digest } = await ofJonas()
    const read = await over.read()
    const consentIds = read.consents.map(({ id }) => id)
    await over.call(withdrawConsent, {
      params: { courseId: over.courseId },
      body: { revision: read.revision, consentIds },
    })
    await expect(press(digest)).rejects.toMatchObject(refusal(409, 'consent-withdrawn'))
    expect((await look()).recipients.map(({ kind }) => kind)).toEqual(['member'])
    expect(await mails()).toEqual([])
  })

  test('what has changed since she looked is not sent unseen', async () => {
    const { digest } = await ofJonas()
    await over.db.as(karen, (tx) =>
      tx.updateTable('meeting').set({ room_name: 'Lokale Eg' }).where('id', '=', meetingId()).execute(),
    )
    await expect(press(digest)).rejects.toMatchObject(refusal(409, 'letter-changed'))
    expect(await mails()).toEqual([])
  })

  test('an address that has changed since she looked gets nothing, until she has seen it', async () => {
    const { digest, mail } = await ofJonas()
    expect(mail).toBe(jonas.mail)
    const elsewhere = 'jonas.e@birkelund.example'
    await over.db.as(karen, (tx) =>
      tx.updateTable('contact').set({ mail: elsewhere }).where('id', '=', jonasId()).execute(),
    )
    await expect(press(digest)).rejects.toMatchObject(refusal(409, 'letter-changed'))
    expect(await mails()).toEqual([])
    const now = await ofJonas()
    expect(now.mail).toBe(elsewhere)
    expect(await press(now.digest)).toMatchObject({ state: 'sent' })
    expect((await mails()).map(({ to }) => to)).toEqual([[elsewhere]])
  })

  test('a way that has changed since she looked is looked at anew', async () => {
    const { digest } = await ofJonas()
    await secureMail({ ...tagged, way: 'connector', tag: '', domains: ['birkelund.example'] }, '2026-02-01')
    await expect(press(digest)).rejects.toMatchObject(refusal(409, 'letter-changed'))
    await secureMail(tagged, '2026-02-01')
    expect(await mails()).toEqual([])
  })

  test('X-36: that it leaves, what of and to whom is in the log before it does, and then what became of it', async () => {
    const { digest } = await ofJonas()
    const { world } = over.api
    const real = world.onBehalfOf
    let before: Awaited<ReturnType<typeof lines>> = []
    world.onBehalfOf = (token) => ({
      ...real(token),
      sendMail: async (mail) => {
        before = await lines('letter-leaving')
        return real(token).sendMail(mail)
      },
    })
    post().local.chaos.set({ graph: { status: 403, times: 1, path: 'sendMail' } })
    const outcomes = [await press(digest), await press(digest)].map(({ state }) => state)
    world.onBehalfOf = real
    expect(outcomes).toEqual(['failed', 'sent'])
    const told = { recipient: `contact:${jonasId()}`, subject: 'invitation', about: expect.any(String) }
    expect(before).toMatchObject([told, told])
    const actions = (await over.auditOf(over.courseId)).map(({ action }) => action)
    expect(actions.filter((one) => /^letter-(leaving|sent|not-sent)$/.test(one))).toEqual([
      'letter-leaving',
      'letter-not-sent',
      'letter-leaving',
      'letter-sent',
    ])
  })

  test('what Microsoft 365 would not do is said, and she may press again', async () => {
    const { digest } = await ofJonas()
    post().local.chaos.set({ graph: { status: 403, times: 1, path: 'sendMail' } })
    expect(await press(digest)).toMatchObject({ state: 'failed', because: 'microsoft365-refused' })
    expect(await press(digest)).toMatchObject({ state: 'sent' })
    expect(await mails()).toHaveLength(1)
  })

  test('busy: it is waited for as long as Microsoft asks', async () => {
    const { digest } = await ofJonas()
    post().local.chaos.set({ graph: { status: 429, times: 2, retryAfter: 1, path: 'sendMail' } })
    expect(await press(digest)).toMatchObject({ state: 'sent' })
    expect(await mails()).toHaveLength(1)
  })

  test('a meeting that has moved calls for the letter anew, and it is said that he has the earlier one', async () => {
    await press((await ofJonas()).digest)
    await moveTo('2026-03-19')
    const { outcome, earlier, digest, text } = await ofJonas()
    expect(outcome).toBeNull()
    expect(earlier).not.toBeNull()
    expect(text).toContain('torsdag 19. marts 2026 kl. 9.00–11.00')
    expect(await press(digest)).toMatchObject({ state: 'sent' })
    expect(await mails()).toHaveLength(2)
  })

  test('X-10: a mark that names somebody of the family stops the letter, and becomes a task', async () => {
    await secureMail({ ...tagged, tag: '[Maja Lund]' }, '2026-02-01')
    await expect(press((await ofJonas()).digest)).rejects.toMatchObject(refusal(409, 'letter-head-names'))
    await expect(over.call(drawLetter, { params: toJonas(), body: {} })).rejects.toMatchObject(
      refusal(409, 'letter-head-names'),
    )
    await secureMail(tagged, '2026-02-01')
    expect(await mails()).toEqual([])
    const { timeline } = await over.read()
    expect(timeline.map(({ detail }) => detail)).toContain('message-stopped subject known-term')
  })

  test('nothing is sent of a meeting that is not this course’s', async () => {
    const other = randomUUID()
    await over.call(createCourse, { params: {}, body: { id: other, ...otherFamily() } })
    const asked = { params: { ...params(), courseId: other }, body: {} }
    await expect(over.call(readLetter, asked)).rejects.toMatchObject(refusal(404, 'not-found'))
  })
})

const otherFamily = () => {
  const ids = new Map(family.members.map(({ id }) => [id, randomUUID()]))
  return {
    familyName: 'Familien Skov',
    members: family.members.map((one) => ({ ...one, id: ids.get(one.id)! })),
    ties: family.ties.map(({ from, kinship, to }) => ({ from: ids.get(from)!, kinship, to: ids.get(to)! })),
  }
}

test.for([
  ['header', { way: 'header', tag: '', headerName: 'x-sikker-mail', headerValue: 'ja' }],
  ['connector', { way: 'connector', tag: '', domains: ['birkelund.example'] }],
] as [string, Partial<SecureMail>][])('marked as the administrator says: %s', async ([, said]) => {
  await secureMail({ ...tagged, ...said }, '2026-02-01')
  await press((await ofJonas()).digest)
  const [mail] = await mails()
  expect(mail!.subject).toMatch(/^Invitation/)
  expect(mail!.headers).toEqual(said.headerName ? [{ name: 'x-sikker-mail', value: 'ja' }] : [])
})

test.for([
  ['an address that the secure way reaches', {}, true],
  ['a letter too large for it', { mostKilobytes: 1 }, true],
  ['a header', { way: 'header', tag: '', headerName: 'x-sikker-mail', headerValue: 'ja' }, true],
  ['an address that it does not reach', { domains: ['region.example'] }, false],
] as [string, Partial<SecureMail>, boolean][])(
  'LN-7: the mail as a file is marked as one that is sent, and addressed only where that is secure: %s',
  async ([, said, addressed]) => {
    await secureMail({ ...tagged, ...said }, '2026-02-01')
    const { eml } = await over.call(drawLetter, { params: toJonas(), body: {} })
    const mail = await PostalMime.parse(Buffer.from(eml.base64, 'base64'))
    expect(mail.to ?? []).toEqual(addressed ? [{ name: jonas.name, address: jonas.mail }] : [])
    const marked = mail.headers.some(
      ({ key, value }) => key === said.headerName && value === said.headerValue,
    )
    expect([marked, mail.subject!.startsWith('[sikker] ')]).toEqual(
      said.headerName ? [true, false] : [false, true],
    )
  },
)

test.for([
  ['secure-way-not-there', { way: 'connector', tag: '', domains: ['region.example'] }],
  ['letter-too-large', { mostKilobytes: 1 }],
] as [string, Partial<SecureMail>][])('a file where mail cannot go: %s', async ([because, said]) => {
  await secureMail({ ...tagged, ...said }, '2026-02-01')
  const { way, digest } = await ofJonas()
  expect(way).toEqual({ by: 'file', because })
  await expect(press(digest)).rejects.toMatchObject(refusal(409, because))
  expect(await mails()).toEqual([])
})

test('a way that is not whole is not saved', async () => {
  for (const said of [
    { tag: ' ' },
    { way: 'header', headerName: 'sikker', headerValue: 'ja' },
    { way: 'header', headerName: 'x-sikker', headerValue: 'ja\r\nBcc: alle@example.org' },
    { way: 'connector' },
    { domains: ['ikke et domæne'] },
    { mostKilobytes: 4000 },
  ] as Partial<SecureMail>[])
    await expect(secureMail({ ...tagged, ...said }, '2026-02-01')).rejects.toMatchObject(
      refusal(409, 'secure-mail-not-whole'),
    )
})
