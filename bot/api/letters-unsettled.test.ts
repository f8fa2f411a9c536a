import { beforeAll, expect, test } from 'vitest'
import { withdrawConsent } from '#shared/api/courses.ts'
import { noteLetter, readLetters } from '#shared/api/letters.ts'
import { refusal } from '../../tests/support/course-over-http.ts'
import { lettersOverHttp, tagged } from '../../tests/support/letters-over-http.ts'

const { over, post, jonasId, toJonas, look, ofJonas, press, lines, mails, moveTo, secureMail } =
  lettersOverHttp()

beforeAll(() => secureMail(tagged, '2026-02-01'))

test('an answer that was lost is told as maybe sent, and is not sent again by itself', async () => {
  const { digest } = await ofJonas()
  post().local.chaos.set({ graph: { status: 504, times: 1, path: 'sendMail' } })
  expect(await press(digest)).toMatchObject({ state: 'maybe', because: 'microsoft365-unavailable' })
  expect(await press(digest)).toMatchObject({ state: 'maybe' })
  expect(await mails()).toEqual([])
  expect(await press(digest, true)).toMatchObject({ state: 'sent' })
  expect(await mails()).toHaveLength(1)
})

test('she finds a mail that was maybe sent among those she has sent, and says so', async () => {
  const { digest } = await ofJonas()
  const { edition } = await look()
  const note = () => over.call(noteLetter, { params: toJonas(), body: { edition, state: 'sent' as const } })
  await expect(note()).rejects.toMatchObject(refusal(409, 'letter-changed'))
  post().local.chaos.set({ graph: { status: 504, times: 1, path: 'sendMail' } })
  await press(digest)
  expect((await note()).outcome.state).toBe('sent')
  await press(digest, true)
  expect(await mails()).toEqual([])
})

test('X-04: to whom it may have gone before his yes was withdrawn is not told as nothing sent, and she settles it', async () => {
  const { digest } = await ofJonas()
  post().local.chaos.set({ graph: { status: 504, times: 1, path: 'sendMail' } })
  await press(digest)
  const { revision, consents } = await over.read()
  const consentIds = consents.map(({ id }) => id)
  const { courseId } = over
  await over.call(withdrawConsent, { params: { courseId }, body: { revision, consentIds } })
  const { gone, unsettled } = await look()
  expect(gone).toEqual([])
  expect(unsettled).toMatchObject([{ kind: 'contact', id: jonasId(), underWay: false }])
  const body = { edition: unsettled[0]!.edition, state: 'sent' as const }
  expect((await over.call(noteLetter, { params: toJonas(), body })).outcome.state).toBe('sent')
  expect((await look()).unsettled).toEqual([])
  const [line] = await lines('letter-sent')
  expect(line).toMatchObject({ recipient: `contact:${jonasId()}`, subject: 'invitation' })
})

test('what may have gone to a meeting that is over by now stands there until she says what became of it, and nothing else of that meeting', async () => {
  const { digest } = await ofJonas()
  post().local.chaos.set({ graph: { status: 504, times: 1, path: 'sendMail' } })
  await press(digest)
  const { courseId } = over
  const listed = async () =>
    (await over.call(readLetters, { params: { courseId }, body: {} })).letters.map(
      ({ kind, recipients, troubled }) => [kind, recipients, troubled],
    )
  await moveTo('2026-01-05')
  expect(await listed()).toEqual([['invitation', 0, 1]])
  const { recipients, gone, unsettled } = await look()
  expect([recipients, gone]).toEqual([[], []])
  expect(unsettled).toMatchObject([{ kind: 'contact', id: jonasId(), underWay: false }])
  await expect(press(digest)).rejects.toMatchObject(refusal(404, 'not-found'))
  const body = { edition: unsettled[0]!.edition, state: 'sent' as const }
  await over.call(noteLetter, { params: toJonas(), body })
  expect(await listed()).toEqual([])
  expect((await look()).unsettled).toEqual([])
})

test('what may have gone of an earlier edition stays told until she says that it did not', async () => {
  const { digest } = await ofJonas()
  const { edition } = await look()
  post().local.chaos.set({ graph: { status: 504, times: 1, path: 'sendMail' } })
  await press(digest)
  await moveTo('2026-03-19')
  expect((await look()).unsettled).toMatchObject([{ id: jonasId(), edition }])
  const { letters } = await over.call(readLetters, { params: { courseId: over.courseId }, body: {} })
  expect(letters.find(({ kind }) => kind === 'invitation')!.troubled).toBe(1)
  const body = { edition, state: 'failed' as const }
  expect((await over.call(noteLetter, { params: toJonas(), body })).outcome.state).toBe('failed')
  expect((await look()).unsettled).toEqual([])
  expect(await lines('letter-not-sent')).toHaveLength(1)
})
