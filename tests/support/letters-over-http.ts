import { afterAll, beforeAll, beforeEach } from 'vitest'
import { readLetter, sendLetter } from '#shared/api/letters.ts'
import { readSettings, saveSetting } from '#shared/api/settings.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import type { SecureMail } from '#shared/domain/settings/setting.ts'
import { jonas, karen, torben } from './course.ts'
import { courseOverHttp, mother } from './course-over-http.ts'
import { meetingAt } from './made-course.ts'
import { withMail, type WithMail } from './with-mail.ts'

export const tagged: SecureMail = {
  way: 'subject',
  tag: '[sikker]',
  headerName: '',
  headerValue: '',
  domains: [],
  mostKilobytes: 3072,
}

/** The letters of a network meeting on 18 March that Jonas takes part in by the mother's yes; each test has a course of its own. */
export function lettersOverHttp() {
  const over = courseOverHttp()
  let post: WithMail
  let before = 0
  let meetingId: string
  let jonasId: string
  beforeAll(async () => {
    post = await withMail(over.api)
  })
  afterAll(() => post.stop())
  beforeEach(async () => {
    before = (await post.sent()).length
    const onMap = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
    jonasId = onMap.id
    await over.sayYes({ kind: 'contact', id: jonasId }, { types: ['employment', 'family-life'] })
    const meeting = meetingAt('2026-03-18', over.courseId, { state: 'booked', participantIds: [jonasId] })
    await over.db.as(karen, (tx) => insertMeeting(tx, meeting))
    meetingId = meeting.id
  })

  const params = (kind: 'invitation' | 'participants' = 'invitation') => ({
    courseId: over.courseId,
    kind,
    meetingId,
  })
  const toJonas = () => ({ ...params(), partyKind: 'contact' as const, partyId: jonasId })
  const look = () => over.call(readLetter, { params: params(), body: {} })
  return {
    over,
    post: () => post,
    meetingId: () => meetingId,
    jonasId: () => jonasId,
    params,
    toJonas,
    toMother: () => ({ ...params(), partyKind: 'member' as const, partyId: mother.id }),
    look,
    ofJonas: async () => (await look()).recipients.find(({ id }) => id === jonasId)!,
    press: async (digest: string, again = false) =>
      (await over.call(sendLetter, { params: toJonas(), body: { digest, again } })).outcome,
    lines: (action: string) =>
      over.db.asService((tx) =>
        tx
          .selectFrom('audit')
          .select(['action', 'subject', 'recipient', 'about'])
          .where('course_id', '=', over.courseId)
          .where('action', '=', action)
          .orderBy('seq')
          .execute(),
      ),
    mails: async () => (await post.sent()).slice(before),
    /** The meeting to another day, at the same hour. */
    moveTo: (day: string) =>
      over.db.as(karen, (tx) =>
        tx
          .updateTable('meeting')
          .set({ starts_at: `${day}T08:00:00Z`, ends_at: `${day}T10:00:00Z` })
          .where('id', '=', meetingId)
          .execute(),
      ),
    secureMail: async (value: SecureMail, from: string) => {
      const admin = over.api.as(torben, ['administrator'])
      const { revision } = await admin(readSettings, { params: {}, body: {} })
      const setting = { kind: 'secure-mail' as const, id: 'municipality' as const, value, from }
      await admin(saveSetting, { params: {}, body: { revision, setting } })
    },
  }
}
