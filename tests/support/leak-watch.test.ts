import { expect, test } from 'vitest'
import { saveFamily } from '#shared/api/courses.ts'
import { giveHeld, readHeld } from '#shared/api/held.ts'
import type { Passage } from '../../infra/local/passage.ts'
import { courseOverHttp, family, mother } from './course-over-http.ts'
import { karen, member, neverIssuedCpr } from './course.ts'
import { leakWatch } from './leak-watch.ts'
import { letters } from './letters.ts'

const over = courseOverHttp()
const father = member({
  name: 'Claus Vinther',
  role: 'adult',
  birthDate: '1985-04-04',
  situation: 'Sover dårligt efter bruddet',
})

async function watching(passages: (path: string) => Promise<Passage[]>): Promise<() => void> {
  await over.call(saveFamily, {
    params: { courseId: over.courseId },
    body: {
      revision: await over.revision(),
      ...family,
      members: [...family.members, father] as typeof family.members,
    },
  })
  const leaks = leakWatch(
    () => over.call,
    () => over.clock.now(),
  )
  await leaks.learn()
  const path = `/api/courses/${over.courseId}/held/${mother.id}/for/${mother.id}`
  for (const passage of await passages(path)) leaks.watch(passage)
  await leaks.learn()
  return () => leaks.expectNone([])
}

const answered = (what: string, base64: string, answer = {}): Passage => ({
  to: 'person',
  person: karen.id,
  what,
  body: JSON.stringify({ answer, pdf: { mediaType: 'application/pdf', base64 } }),
})
const paper = async (situation: string) =>
  Buffer.from(await letters.aboutYou.draw({ situation })).toString('base64')

test('what the service gives is let through', async () => {
  const expectNone = await watching(async (path) => {
    const params = { courseId: over.courseId, personId: mother.id, askedBy: mother.id }
    const { rows } = await over.call(readHeld, { params, body: {} })
    const given = await over.call(giveHeld, {
      params,
      body: {
        seen: Object.fromEntries(rows.map(({ key, digest }) => [key, digest])),
        choices: rows.map(({ key }) => ({ key, keep: true as const })),
      },
    })
    return [{ to: 'person', person: karen.id, what: `POST ${path}`, body: JSON.stringify(given) }]
  })
  expect(expectNone).not.toThrow()
})

test('the father’s secret printed in the mother’s answer is found, though it goes to the coordinator', async () => {
  const expectNone = await watching(async (path) => [answered(`POST ${path}`, await paper(father.situation))])
  expect(expectNone).toThrow(father.situation)
})

test('the same on any other paper is the coordinator’s to read', async () => {
  const expectNone = await watching(async () => [
    answered('POST /api/courses/x/documents/consent-form', await paper(father.situation)),
  ])
  expect(expectNone).not.toThrow()
})

test('a CPR number on any paper is found, whoever reads it', async () => {
  const expectNone = await watching(async () => [
    answered('POST /api/courses/x/documents/consent-form', await paper(`Nummer ${neverIssuedCpr}`)),
  ])
  expect(expectNone).toThrow(neverIssuedCpr)
})
