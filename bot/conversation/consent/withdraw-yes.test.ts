import { expect, test } from 'vitest'
import { karen } from '../../../tests/support/course.ts'
import { courseOverHttp } from '../../../tests/support/course-over-http.ts'
import type { Answering } from '../pressed.ts'
import { withdrawChosen } from './withdraw-yes.ts'

const over = courseOverHttp()
const unposted = () => Promise.reject(new Error('Nothing is posted in this test.'))
const world = (): Answering => ({
  ...over.api.world,
  teamsAppId: '',
  appIdUri: '',
  tokenCheck: unposted,
  errands: { begin: () => undefined, stop: () => Promise.resolve() },
  posting: { ready: unposted, post: unposted, update: unposted, remove: unposted, openPersonal: unposted },
})
/** Her press on "withdraw", on a card that was drawn at this revision. */
const press = async (consentIds: string, revision: number) => {
  const { courseId } = over
  const data = { revision, consentIds }
  const said = {
    verb: 'consent-withdraw',
    key: 'card',
    courseId,
    automatic: false,
    data,
    token: null,
    language: 'da' as const,
  }
  return JSON.stringify(await withdrawChosen(world(), { id: karen.id, roles: ['coordinator'] }, said))
}

test('pressed twice at once, it is withdrawn once, and both presses are told that it is so', async () => {
  const { id } = await over.sayYes({ kind: 'department', id: 'job-centre' })
  const revision = await over.revision()
  for (const answer of await Promise.all([press(id, revision), press(id, revision)]))
    expect(answer).toContain('Trukket tilbage.')
  const lines = await over.auditOf(over.courseId)
  expect(lines.filter(({ action }) => action === 'consent-withdrawn')).toHaveLength(1)
})

test('when another change came between and it still stands, it is asked about again', async () => {
  const { id } = await over.sayYes({ kind: 'department', id: 'job-centre' })
  const revision = await over.revision()
  await over.sayYes({ kind: 'department', id: 'school' })
  expect(await press(id, revision)).toContain('Se det igennem, og tryk igen.')
})
