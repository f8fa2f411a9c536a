import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  foreseeWithdrawal,
  readCourse,
  removeContact,
  saveContact,
  saveFamily,
  withdrawConsent,
} from '#shared/api/courses.ts'
import { readMeeting } from '#shared/api/meetings.ts'
import { jonas, karen, member } from '../../tests/support/course.ts'
import {
  child,
  courseOverHttp,
  family,
  mother,
  refusal,
  type TypedContact,
} from '../../tests/support/course-over-http.ts'
import { meetingAt } from '../../tests/support/made-course.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import { insertMeeting } from '../storage/meetings.ts'

const over = courseOverHttp()
const channelId = '19:channel@thread.tacv2'
let his: Contact
let yes: { id: string }
let meetingId: string

/** Jonas has everybody's yes, comes to the next meeting, and has a card on its way to him. */
beforeEach(async () => {
  his = await over.saveOnMap({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })
  yes = await over.sayYes({ kind: 'contact', id: his.id })
  const { courseId } = over
  const meeting = meetingAt('2026-03-18', courseId, { state: 'booked', participantIds: [his.id] })
  meetingId = meeting.id
  await over.db.as(karen, async (tx) => {
    await insertMeeting(tx, meeting)
    await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute()
    for (const [audience, key] of [
      [jonas.id, 'his'],
      [karen.id, 'hers'],
      ['team', 'all'],
    ] as const)
      await over.api.world.outbox.enqueue(tx, {
        kind: 'card',
        subject: 'meeting-soon',
        courseId,
        meetingId,
        audience,
        key: `card:${key}:${courseId}`,
        dueAt: meeting.start.subtract({ hours: 24 }),
      })
  })
})

const withdraw = async (consentId = yes.id) =>
  over.call(withdrawConsent, {
    params: { courseId: over.courseId },
    body: { revision: await over.revision(), consentIds: [consentId] },
  })
const rows = () =>
  over.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['kind', 'subject', 'audience', 'state', 'last_error'])
      .where('course_id', '=', over.courseId)
      .orderBy('id')
      .execute(),
  )
const tasks = async () => (await over.read()).timeline.filter(({ kind }) => kind === 'task')
const attendees = async () => {
  const params = { courseId: over.courseId, meetingId }
  return (await over.call(readMeeting, { params, body: {} })).invitation.attendees
}

const followed = [
  { kind: 'card', subject: 'meeting-soon', audience: jonas.id, state: 'dropped', last_error: 'not-on-team' },
  { kind: 'card', subject: 'meeting-soon', audience: karen.id, state: 'waiting', last_error: null },
  { kind: 'card', subject: 'meeting-soon', audience: 'team', state: 'waiting', last_error: null },
  { kind: 'card', subject: 'appointment-outdated', audience: karen.id, state: 'waiting', last_error: null },
  {
    kind: 'channel-member',
    subject: 'channel-member',
    audience: jonas.id,
    state: 'waiting',
    last_error: null,
  },
]

describe('X-04, X-34: what a withdrawal takes with it, in the same request', () => {
  test('tab, list of participants, the card on its way, the channel; and the appointment is her task today', async () => {
    expect(await attendees()).toHaveLength(1)
    const { taken } = await withdraw()
    expect(taken).toEqual({
      recipients: 1,
      meetings: [{ id: meetingId, start: '2026-03-18T08:00:00Z', participants: 1, task: true }],
      leaving: 1,
    })
    await expect(over.read(over.api.as(jonas, ['staff']))).rejects.toMatchObject(refusal(404, 'not-found'))
    expect(await attendees()).toEqual([])
    expect((await over.read()).meetings[0]).toMatchObject({ participants: 0 })
    expect(await rows()).toEqual(followed)
    expect(await tasks()).toMatchObject([{ detail: 'appointment-outdated', by: null }])
  })

  test('what was shared before stays in the log', async () => {
    await over.read(over.api.as(jonas, ['staff']))
    await withdraw()
    const lines = await over.auditOf(over.courseId)
    expect(lines.filter(({ actor }) => actor === jonas.id)).toMatchObject([{ action: 'course-read' }])
    expect(lines.at(-1)).toMatchObject({ actor: karen.id, action: 'consent-withdrawn', subject: yes.id })
  })

  test('what is foreseen is what is taken, and foreseeing takes nothing', async () => {
    const params = { courseId: over.courseId }
    const foreseen = (consentIds: string[]) => over.call(foreseeWithdrawal, { params, body: { consentIds } })
    const [before, { taken }] = [await over.read(), await foreseen([yes.id])]
    expect(await over.read()).toEqual(before)
    expect(await attendees()).toHaveLength(1)
    const asked = (await over.auditOf(over.courseId)).map(({ action }) => action)
    expect(asked).toContain('sharing-read')
    expect(asked).not.toContain('consent-withdrawing')
    expect((await foreseen([randomUUID()])).taken).toEqual({ recipients: 0, meetings: [], leaving: 0 })
    expect((await withdraw()).taken).toEqual(taken)
    expect((await foreseen([yes.id])).taken).toEqual({ recipients: 0, meetings: [], leaving: 0 })
  })

  test('sent twice it takes nothing twice', async () => {
    await withdraw()
    expect((await withdraw()).taken).toEqual({ recipients: 0, meetings: [], leaving: 0 })
    expect(await rows()).toEqual(followed)
  })

  test('a yes of another kind that stays: he knows less, and still comes', async () => {
    await over.sayYes({ kind: 'contact', id: his.id }, { types: ['benefits'] })
    expect((await withdraw()).taken).toEqual({ recipients: 1, meetings: [], leaving: 0 })
    expect(await attendees()).toHaveLength(1)
    expect((await rows()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
  })

  test('a meeting that is over, or off, stays as it was', async () => {
    const past = meetingAt('2026-01-20', over.courseId, { state: 'booked', participantIds: [his.id] })
    const off = meetingAt('2026-04-20', over.courseId, { state: 'cancelled', participantIds: [his.id] })
    await over.db.as(karen, async (tx) => {
      await insertMeeting(tx, past)
      await insertMeeting(tx, off)
    })
    expect((await withdraw()).taken.meetings.map(({ id }) => id)).toEqual([meetingId])
  })

  test('the same from the map: he is taken off it', async () => {
    await over.call(removeContact, {
      params: { courseId: over.courseId, contactId: his.id },
      body: { revision: await over.revision() },
    })
    expect(await rows()).toEqual(followed)
    expect(await tasks()).toHaveLength(1)
  })

  test('and when his place on the map is another’s', async () => {
    const contact = { ...his, staffId: null, mail: null, supportPerson: true } as TypedContact
    await over.call(saveContact, {
      params: { courseId: over.courseId, contactId: his.id },
      body: { revision: await over.revision(), contact },
    })
    expect(await rows()).toEqual(followed)
  })

  test('and from the family: whoever joins it must say yes too', async () => {
    const father = member({ name: 'Emil Lund', role: 'adult' })
    await over.call(saveFamily, {
      params: { courseId: over.courseId },
      body: {
        revision: await over.revision(),
        ...family,
        members: [mother, child, father] as typeof family.members,
      },
    })
    // Of the mother he still knows, so his own reading and his cards stay; he may not be invited, and not be in the channel.
    expect((await over.read(over.api.as(jonas, ['staff']))).members.map(({ id }) => id)).toEqual([mother.id])
    expect((await rows()).map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      'meeting-soon waiting',
      'meeting-soon waiting',
      'meeting-soon waiting',
      'appointment-outdated waiting',
      'channel-member waiting',
    ])
    expect(await attendees()).toEqual([])
  })

  test('the giver leaves the family: her yes goes with her', async () => {
    const father = member({ name: 'Emil Lund', role: 'adult' })
    await over.call(saveFamily, {
      params: { courseId: over.courseId },
      body: {
        revision: await over.revision(),
        familyName: 'Familien Lund',
        members: [child, father] as typeof family.members,
        ties: [],
      },
    })
    expect(await rows()).toEqual(followed)
  })

  test('in a course without a channel nobody is taken out of one', async () => {
    await over.db.as(karen, (tx) =>
      tx.updateTable('course').set({ channel_id: null }).where('id', '=', over.courseId).execute(),
    )
    await withdraw()
    expect((await rows()).map(({ kind }) => kind)).toEqual(['card', 'card', 'card', 'card'])
  })

  test('when it is refused, nothing of it is done', async () => {
    const stale = over.call(withdrawConsent, {
      params: { courseId: over.courseId },
      body: { revision: 1, consentIds: [yes.id] },
    })
    await expect(stale).rejects.toMatchObject(refusal(409, 'changed-by-someone-else'))
    expect(await attendees()).toHaveLength(1)
    expect(await rows()).toHaveLength(3)
    expect(
      (await over.call(readCourse, { params: { courseId: over.courseId }, body: {} })).timeline,
    ).not.toContainEqual(expect.objectContaining({ kind: 'task' }))
  })
})
