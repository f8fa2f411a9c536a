import { beforeEach, expect, test } from 'vitest'
import { withdrawConsent } from '#shared/api/courses.ts'
import { readLetter } from '#shared/api/letters.ts'
import { jonas, karen, testVault } from '../../tests/support/course.ts'
import { courseOverHttp, mother } from '../../tests/support/course-over-http.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import { dropLetters, lettersOf } from '../storage/letters.ts'
import { insertMeeting } from '../storage/meetings.ts'
import { readyLettersOfToday } from './ready-letters.ts'

const over = courseOverHttp()
let jonasId: string
let meetingId: string
beforeEach(async () => {
  jonasId = (await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })).id
  await over.sayYes({ kind: 'contact', id: jonasId })
  const meeting = meetingAt('2026-03-18', over.courseId, { state: 'booked', participantIds: [jonasId] })
  meetingId = meeting.id
  await over.db.as(karen, (tx) => insertMeeting(tx, meeting))
})

const lookAtDay = () =>
  over.db.asService((tx) => readyLettersOfToday({ vault: testVault }, tx, over.clock.now()))
const waiting = async () =>
  (await over.db.as(karen, (tx) => lettersOf(tx, over.courseId))).map(({ kind, party, state }) => [
    kind,
    party.id,
    state,
  ])
const byKind = (all: unknown[][]) => all.toSorted((a, b) => a.join().localeCompare(b.join()))
const both = (kind: string) => [
  [kind, jonasId, 'ready'],
  [kind, mother.id, 'ready'],
]

test('what is due is made ready for each, by ids only and once: the list of participants with the agenda (D-08)', async () => {
  await lookAtDay()
  await lookAtDay()
  expect(byKind(await waiting())).toEqual(byKind(both('invitation')))
  over.clock.moveTo('2026-03-11T08:00:00Z')
  await lookAtDay()
  expect(byKind(await waiting())).toEqual(byKind([...both('invitation'), ...both('participants')]))
})

test('X-04: whose yes was withdrawn while a letter waited for him is told as gone, with why', async () => {
  await lookAtDay()
  const { revision, consents } = await over.read()
  const consentIds = consents.map(({ id }) => id)
  const { courseId } = over
  await over.call(withdrawConsent, { params: { courseId }, body: { revision, consentIds } })
  const asked = { params: { courseId, kind: 'invitation' as const, meetingId }, body: {} }
  const { recipients, gone } = await over.call(readLetter, asked)
  expect(recipients.map(({ id }) => id)).toEqual([mother.id])
  expect(gone).toMatchObject([{ kind: 'contact', id: jonasId, because: 'consent-withdrawn', drawn: false }])
})

test('a meeting that is off leaves no letter waiting', async () => {
  await lookAtDay()
  await over.db.as(karen, (tx) => dropLetters(tx, meetingId))
  expect(await waiting()).toEqual([])
})
