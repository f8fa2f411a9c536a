import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { newAgenda } from '#shared/domain/agenda/templates.ts'
import { anyRoom } from '#shared/domain/meeting/slot.ts'
import { wishRest } from '#bot/booking/book-rest.ts'
import { enqueueUnfinishedHolds } from '#bot/reminders/unfinished-holds.ts'
import { insertAgendaVersion } from '#bot/storage/agendas.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { insertMeeting, keepWishes, readMeetingRow, type StoredMeeting } from '#bot/storage/meetings.ts'
import { rooms } from '../../infra/local/personas.ts'
import { jonas, karen, testVault } from '../support/course.ts'
import { nextMeetingHouse } from '../support/next-meeting-house.ts'
import type { Said } from '../support/press-card.ts'

const at = nextMeetingHouse()
const inTime = { timeout: 30_000 }
const title = 'Book møderne omkring det'

/** The next network meeting is booked from its card, as it was. */
async function bookNext(): Promise<StoredMeeting> {
  const card = await at.press('next-meeting-find')
  const [, { verb, ...data }] = Object.entries(card.buttons).find(([name]) => name.startsWith('Book '))!
  await at.press(verb, data)
  await expect.poll(async () => (await at.next()).booked?.state, inTime).toBe('booked')
  return (await at.next()).booked!
}
const own = () => at.press('status', {}, { automatic: true })
const rest = () => at.press('next-meeting-rest')
const meetings = async () => {
  const course = await at.house.db.as(karen, (tx) => readCourse(tx, at.courseId, testVault))
  return course!.meetings.filter(({ type, state }) => type !== 'networkMeeting' && state !== 'cancelled')
}
/** What she is asked to see to. */
const given = async () => {
  const course = await at.house.db.as(karen, (tx) => readCourse(tx, at.courseId, testVault))
  return course!.timeline.flatMap(({ kind, detail }) => (kind === 'task' ? [detail] : []))
}
const types = async () => (await meetings()).map(({ type, state }) => `${type} ${state}`).toSorted()
const buttons = ({ buttons: all }: Said) => Object.keys(all)
/** No room answers before it is told to. */
const roomsWait = () => at.house.local.chaos.set({ roomAnswerSeconds: 600 })
const roomsAnswer = async () => {
  at.house.local.chaos.set({ roomAnswerSeconds: 0 })
  at.house.local.graph.calendar.answerNow()
}
/** Somebody leads the meeting that was, and comes to the next. */
const leads = () =>
  at.house.db.as(karen, (tx) =>
    insertAgendaVersion(
      tx,
      {
        courseId: at.courseId,
        meetingId: at.meetingId,
        agenda: { ...newAgenda('F-AGENDA-1'), leaderId: at.contactId },
        version: 1,
        final: false,
        at: at.house.clock.now(),
        by: karen.id,
      },
      testVault,
    ),
  )

test('DF-01, DF-04: the next meeting is booked, and one more press books the meetings around it, each in its window with a room', async () => {
  const network = await bookNext()
  const before = await own()
  expect(before.words).toContain('Møderne omkring det mangler.')
  expect(buttons(before)).toEqual([title])
  roomsWait()
  expect((await rest()).words).toContain('Lokalerne er spurgt.')
  await roomsAnswer()
  await expect.poll(types, inTime).toEqual(['afterMeeting booked', 'familyPreparation booked'])
  const all = await meetings()
  // D-07: eight days before at the latest; D-11: after, and within the week in which the plan is sent.
  const daysOff = ({ start }: StoredMeeting) => network.start.until(start).total('hours') / 24
  const of = (type: string) => all.find((one) => one.type === type)!
  expect(daysOff(of('familyPreparation'))).toBeLessThanOrEqual(-8)
  expect(daysOff(of('afterMeeting'))).toBeGreaterThan(0)
  expect(daysOff(of('afterMeeting'))).toBeLessThanOrEqual(7)
  for (const one of all) expect([one.room !== null, one.participantIds]).toEqual([true, []])
  expect(new Set([...all, (await at.next()).booked!].map(({ cycleId }) => cycleId)).size).toBe(1)
  const after = await own()
  expect(after.words).toContain('Møderne omkring det er booket:')
  expect(after.words).toMatch(/Møde 2[^·]* · .*Eftermøde/s)
  expect(buttons(after)).toEqual([])
  // The next meeting, the two, and a hold for each of the three.
  expect(at.standing()).toHaveLength(6)
  // nobody's name, and in the card that all may read no kind of meeting either.
  expect(after.words).not.toMatch(/Jonas|Egelund|Lund/)
  expect(at.posted()).not.toMatch(/formøde|eftermøde/i)
})

test('where somebody comes by wheelchair, neither the next meeting nor those around it are put in a room up a stair', async () => {
  const last = await at.house.db.as(karen, (tx) => readMeetingRow(tx, at.meetingId))
  await at.house.db.as(karen, (tx) =>
    keepWishes(tx, at.meetingId, { ...last!, roomWish: { ...anyRoom, accessible: true } }),
  )
  const network = await bookNext()
  await rest()
  await expect.poll(types, inTime).toEqual(['afterMeeting booked', 'familyPreparation booked'])
  // The smallest, which would be taken first.
  const upAStair = rooms.find(({ accessible }) => !accessible)!
  const taken = [network, ...(await meetings())].map(({ room }) => room!.mail)
  expect(taken).toHaveLength(3)
  expect(taken).not.toContain(upAStair.mail)
})

test('D-09, D-12: where somebody leads, formøde and opsamling with him are booked too; pressed twice at once each is one', async () => {
  await leads()
  await bookNext()
  await Promise.all([rest(), rest()])
  await rest()
  await expect
    .poll(types, inTime)
    .toEqual([
      'afterMeeting booked',
      'debrief booked',
      'familyPreparation booked',
      'leaderPreparation booked',
    ])
  const withLeader = (await meetings()).filter(({ participantIds }) => participantIds.length > 0)
  expect(withLeader.map(({ type }) => type).toSorted()).toEqual(['debrief', 'leaderPreparation'])
  const his = at.standing().filter(({ attendees }) => attendees.some(({ mail }) => mail === jonas.mail))
  // The next meeting, formøde and opsamling.
  expect(his.map(({ sensitivity }) => sensitivity)).toEqual(['private', 'private', 'private'])
  await rest()
  expect(await meetings()).toHaveLength(4)
})

test('a room that says no: nothing of it is sent or kept, she is told, and pressed again another room is found', async () => {
  await bookNext()
  at.house.local.chaos.set({ declineRooms: rooms.map(({ mail }) => mail) })
  roomsWait()
  expect((await rest()).words).toContain('Lokalerne er spurgt.')
  await roomsAnswer()
  await expect.poll(types, inTime).toEqual([])
  await expect.poll(given, inTime).toContain('rest-given-up')
  await expect.poll(() => at.standing().length, inTime).toBe(2)
  expect(buttons(await own())).toEqual([title])
  at.house.local.chaos.calm()
  await rest()
  await expect.poll(types, inTime).toEqual(['afterMeeting booked', 'familyPreparation booked'])
})

test('when one of them has no time, none is booked, and the card says which, and where to go', async () => {
  const network = await bookNext()
  at.block('coordinator', '2026-05-01', network.start.toString().slice(0, 10))
  const told = await rest()
  expect(told.words).toMatch(/Der er ingen tid til mødet »Møde 2.*fra en aftale i Outlook/s)
  expect(await meetings()).toEqual([])
})

test('a colleague who presses it is told whose it is, and nothing is booked', async () => {
  await bookNext()
  const card = await at.press('next-meeting-rest', {}, { as: 'job-centre' })
  expect(card.words).toMatch(/^Kun familiekoordinatoren/)
  expect(await meetings()).toEqual([])
})

/** The last meeting was held on Teams alone, and so is the next. */
const onTeams = () =>
  at.house.db.as(karen, (tx) =>
    tx
      .updateTable('meeting')
      .set({ place: 'online', room_mail: null, room_name: null })
      .where('id', '=', at.meetingId)
      .execute(),
  )
const tasks = () =>
  at.house.db.asService(async (tx) => {
    const rows = await tx
      .selectFrom('course_event')
      .select('detail')
      .where('kind', '=', 'task')
      .where('detail', '=', 'rest-too-late')
      .execute()
    return rows.length
  })
const daysBefore = ({ start }: StoredMeeting, days: number) =>
  at.house.local.clock.moveTo(start.subtract({ hours: 24 * days }))

test('on Teams alone no room is spoken of, and nothing waits for one', async () => {
  await onTeams()
  await bookNext()
  expect((await own()).words).toContain('Samlet kan finde tider til dem alle')
  at.house.local.chaos.set({ graph: { status: 503, times: 99, path: '/me/events' } })
  const pressed = await rest()
  expect(pressed.words).toContain('Møderne omkring det er på vej.')
  expect(pressed.words).not.toMatch(/lokale/i)
  at.house.local.chaos.calm()
  await rest()
  await expect.poll(types, inTime).toEqual(['afterMeeting booked', 'familyPreparation booked'])
  for (const one of await meetings()) expect([one.place, one.room]).toEqual(['online', null])
})

test('on Teams alone, wished and then nothing more: she is told once, and the next press sends them', async () => {
  const { db, outbox, world, clock } = at.house
  await onTeams()
  const network = await bookNext()
  const caller = { ...karen, roles: [], token: await at.house.local.identity.token('coordinator') }
  const course = (await db.as(karen, (tx) => readCourse(tx, at.courseId, testVault)))!
  const last = (await db.as(karen, (tx) => readMeetingRow(tx, at.meetingId)))!
  // Killed between the wish and its being led on.
  expect(await wishRest(world, caller, course, { network, last })).toBeNull()
  expect(await types()).toEqual(['afterMeeting held', 'familyPreparation held'])
  const told = async (minutes: number) => {
    await db.asService((tx) => enqueueUnfinishedHolds(tx, outbox, clock.now().add({ minutes })))
    return db.asService((tx) =>
      tx.selectFrom('outbox').select('audience').where('subject', '=', 'hold-unfinished').execute(),
    )
  }
  expect(await told(14)).toEqual([])
  await told(16)
  expect(await told(17)).toEqual([{ audience: karen.id }])
  await rest()
  await expect.poll(types, inTime).toEqual(['afterMeeting booked', 'familyPreparation booked'])
})

test('one whose hour has passed while its room was asked is given up alone and is a task; the others are sent', async () => {
  const network = await bookNext()
  at.house.local.chaos.set({ roomAnswerSeconds: 600 })
  await rest()
  expect(await types()).toEqual(['afterMeeting awaiting-room', 'familyPreparation awaiting-room'])
  daysBefore(network, 2)
  at.house.local.chaos.set({ roomAnswerSeconds: 0 })
  at.house.local.graph.calendar.answerNow()
  await at.press('next-meeting-look')
  await expect.poll(types, inTime).toEqual(['afterMeeting booked'])
  expect(await tasks()).toBe(1)
  // The last day for it is gone too: it is not offered any more, and it is said.
  const card = await own()
  expect(card.words).toContain('Det er for sent til mødet »Møde 2')
  expect(buttons(card)).toEqual([])
  // The next meeting with its hold, and the one with its own.
  expect(at.standing()).toHaveLength(4)
})

test('D-07: when it is too late for møde 2, the card says so and books the others', async () => {
  const network = await bookNext()
  daysBefore(network, 7)
  const card = await own()
  expect(card.words).toContain('Det er for sent til mødet »Møde 2')
  expect(buttons(card)).toEqual([title])
  await rest()
  await expect.poll(types, inTime).toEqual(['afterMeeting booked'])
})

test('one that she began by herself and never sent hides nothing: it is shown as that, and the others are booked from here', async () => {
  const network = await bookNext()
  const start = network.start.add({ hours: 72 })
  await at.house.db.as(karen, (tx) =>
    insertMeeting(tx, {
      id: randomUUID(),
      courseId: at.courseId,
      type: 'afterMeeting',
      state: 'awaiting-room',
      start,
      end: start.add({ hours: 1 }),
      room: { mail: rooms[0]!.mail, name: rooms[0]!.name },
      participantIds: [],
      mark: randomUUID(),
      organizerId: karen.id,
    }),
  )
  const card = await own()
  expect(card.words).toMatch(/Det her er begyndt fra en aftale i Outlook.*Eftermøde/s)
  expect(buttons(card)).toEqual([title])
  await rest()
  await expect.poll(types, inTime).toEqual(['afterMeeting awaiting-room', 'familyPreparation booked'])
  expect(buttons(await own())).toEqual([])
})
