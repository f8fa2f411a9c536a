import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { storeBooking } from '#bot/booking/store-booking.ts'
import { finishReleases } from '#bot/booking/room-hold.ts'
import { askEvent } from '#bot/booking/make-event.ts'
import { leadOn } from '#bot/meetings/lead-on.ts'
import { holdForChange } from '#bot/meetings/hold-change.ts'
import { storeChange } from '#bot/meetings/store-change.ts'
import { move } from '#bot/steps/move-step.ts'
import { withdrawConsent } from '#bot/storage/consents.ts'
import { settleNextMeeting } from '#bot/storage/deadlines.ts'
import { readWelcome } from '#bot/storage/meeting-answers.ts'
import { insertMeeting, readMeetingRow, saveRoomUnknown, setParticipants } from '#bot/storage/meetings.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { rooms } from '../../infra/local/personas.ts'
import { karen } from '../support/course.ts'
import { nextMeetingHouse } from '../support/next-meeting-house.ts'
import type { Said } from '../support/press-card.ts'

const at = nextMeetingHouse()

const find = () => at.press('next-meeting-find')
const times = ({ buttons }: Said) => Object.entries(buttons).filter(([title]) => title.startsWith('Book '))
const pick = (card: Said, n = 0) => {
  const [, { verb, ...data }] = times(card)[n]!
  return at.press(String(verb), data)
}
const inTime = { timeout: 30_000 }
const state = () =>
  expect.poll(async () => (await at.next()).booked?.state ?? (await at.next()).asked?.state, inTime)
const her = async () => ({ ...karen, roles: [], token: await at.house.local.identity.token('coordinator') })
const rowOf = (id: string) => at.house.db.asService((tx) => readMeetingRow(tx, id))
const tasks = () =>
  at.house.db.asService(async (tx) => {
    const rows = await tx.selectFrom('course_event').select('detail').where('kind', '=', 'task').execute()
    return rows.map(({ detail }) => detail)
  })

/** Another network meeting on 2 June, as she would have it from an appointment in Outlook. */
async function another(): Promise<string> {
  const id = randomUUID()
  const start = Temporal.Instant.from('2026-06-02T07:00:00Z')
  await at.house.db.as(karen, (tx) =>
    insertMeeting(tx, {
      id,
      courseId: at.courseId,
      type: 'networkMeeting',
      state: 'held',
      start,
      end: start.add({ hours: 2 }),
      room: null,
      place: 'online',
      participantIds: [at.contactId],
      mark: id,
      organizerId: karen.id,
    }),
  )
  return id
}

test('T-14 booked from Outlook while the room is being asked: what the card asked for is off, and its room is given back', async () => {
  const { local, world } = at.house
  local.chaos.set({ roomAnswerSeconds: 600 })
  await pick(await find())
  await state().toBe('awaiting-room')
  const { asked } = await at.next()
  const caller = await her()
  await storeBooking(world, caller, { id: await another(), courseId: at.courseId })
  expect((await rowOf(asked!.id))?.state).toBe('cancelled')
  local.chaos.set({ roomAnswerSeconds: 0 })
  local.graph.calendar.answerNow()
  const said = await at.press('next-meeting-look')
  expect(said.words).toContain('Mødet er booket')
  await finishReleases(world, caller)
  expect(at.standing()).toEqual([])
})

test('T-14 an unfinished meeting that another was booked before is made by nobody who looks at it', async () => {
  const { db, world } = at.house
  const caller = await her()
  const { id } = await at.next()
  const start = Temporal.Instant.from('2026-06-18T06:00:00Z')
  const other = await another()
  await db.as(karen, async (tx) => {
    await insertMeeting(tx, {
      id,
      courseId: at.courseId,
      type: 'networkMeeting',
      state: 'held',
      place: 'online',
      start,
      end: start.add({ hours: 2 }),
      room: null,
      participantIds: [at.contactId],
      mark: id,
      organizerId: karen.id,
    })
    await askEvent(world, tx, caller, { id, courseId: at.courseId })
    await tx.updateTable('meeting').set({ state: 'booked' }).where('id', '=', other).execute()
    await settleNextMeeting(tx, { courseId: at.courseId, meetingId: other, at: world.clock.now() })
  })
  await leadOn(world, caller, 'NM', id)
  expect((await rowOf(id))?.state).toBe('cancelled')
  expect(at.standing()).toEqual([])
})

test('O-41 moved to a step that asks for none while the room is being asked: it is off, its room is given back, and no card books another', async () => {
  const { db, local, world } = at.house
  const [from, to] = ['P-C4', 'P-C5']
  await db.asService((tx) =>
    tx
      .updateTable('course')
      .set({ model_id: 'koordinerende-familiekonsulent', phase_id: from })
      .where('id', '=', at.courseId)
      .execute(),
  )
  local.chaos.set({ roomAnswerSeconds: 600 })
  const found = await find()
  await pick(found)
  await state().toBe('awaiting-room')
  const { asked } = await at.next()
  const caller = await her()
  const wish = { courseId: at.courseId, moveId: randomUUID(), from, to, because: 'not-needed' as const }
  await move(world, caller, wish)
  expect((await rowOf(asked!.id))?.state).toBe('cancelled')
  await finishReleases(world, caller)
  expect(at.standing()).toEqual([])
  expect((await pick(found)).words).toContain('Forløbet er i mellemtiden flyttet til et andet trin.')
  expect((await at.next()).asked).toBeNull()
  expect(at.standing()).toEqual([])
})

test('a change that another has taken the place of while its room was asked: what was held is given back', async () => {
  const { local, db, world } = at.house
  local.chaos.set({ roomAnswerSeconds: 600 })
  const caller = await her()
  const to = { starts_at: '2026-06-02T07:00:00Z', ends_at: '2026-06-02T09:00:00Z' }
  await db.as(karen, (tx) => tx.updateTable('meeting').set(to).where('id', '=', at.meetingId).execute())
  const meeting = (await rowOf(at.meetingId))!
  const wish = (room: number) => ({
    id: randomUUID(),
    courseId: at.courseId,
    meetingId: at.meetingId,
    start: meeting.start.add({ hours: 24 }),
    end: meeting.end.add({ hours: 24 }),
    room: { mail: rooms[room]!.mail, name: rooms[room]!.name },
    family: null,
  })
  const former = (await storeChange(world, caller, wish(0)))!
  await storeChange(world, caller, wish(1))
  await holdForChange(world, caller, former)
  expect(at.standing()).toEqual([])
  const row = await db.asService((tx) =>
    tx.selectFrom('outbox').select('state').where('kind', '=', 'room-release').executeTakeFirst(),
  )
  expect(row?.state).toBe('done')
})

test('whoever need not come is neither waited for nor must he come to the next one', async () => {
  const { db } = at.house
  await db.as(karen, async (tx) => {
    const last = (await readMeetingRow(tx, at.meetingId))!
    await setParticipants(tx, { ...last, welcomeIds: [at.contactId] })
  })
  at.block('job-centre', '2026-05-25', '2026-06-22')
  const card = await find()
  expect(times(card)).toHaveLength(3)
  await pick(card)
  await state().toBe('booked')
  const { booked } = await at.next()
  expect(booked!.participantIds).toEqual([at.contactId])
  expect(await db.asService((tx) => readWelcome(tx, booked!.id))).toEqual([at.contactId])
})

test('the room that stood on the button is the one that is asked, or none', async () => {
  const card = await find()
  const [, first] = times(card)[0]!
  const mail = String(first['room'])
  expect(rooms.map((one) => one.mail)).toContain(mail)
  const from = Temporal.Instant.from(String(first['start']))
  at.house.local.graph.calendar.add(
    findMailbox(mail)!,
    {
      start: from.epochMilliseconds,
      end: from.add({ hours: 2 }).epochMilliseconds,
      attendees: [],
      fields: { subject: 'Optaget', showAs: 'busy' },
    },
    null,
  )
  const told = await pick(card)
  expect(told.words).toContain('Den tid er lige blevet taget.')
  expect((await at.next()).asked).toBeNull()
  const [, anew] = times(told).find(([, data]) => data['start'] === first['start'])!
  expect(anew['room']).not.toBe(mail)
  await at.press('next-meeting-pick', anew)
  await state().toBe('booked')
  expect((await at.next()).booked?.room?.mail).toBe(anew['room'])
})

test('after a meeting on Teams no word is said of a room', async () => {
  const { db, local } = at.house
  await db.as(karen, (tx) =>
    tx
      .updateTable('meeting')
      .set({ place: 'online', room_mail: null, room_name: null })
      .where('id', '=', at.meetingId)
      .execute(),
  )
  const own = await at.press('status', {}, { automatic: true })
  const card = await find()
  local.chaos.set({ graph: { status: 503, times: 99, path: '/me/events' } })
  const underWay = await pick(card)
  expect(underWay.words).toContain('Det er på vej.')
  for (const { words } of [own, card, underWay]) expect(words).not.toMatch(/lokale/i)
  local.chaos.calm()
  await at.press('next-meeting-look')
  await state().toBe('booked')
})

test('X-04 given up while nobody looks, because somebody may not be invited any more: it is off, and a task says so', async () => {
  const { db, local } = at.house
  local.chaos.set({ roomAnswerSeconds: 600 })
  await pick(await find())
  await state().toBe('awaiting-room')
  const { asked } = await at.next()
  await db.as(karen, async (tx) => {
    const { id } = await tx.selectFrom('consent').select('id').executeTakeFirstOrThrow()
    await withdrawConsent(tx, at.courseId, id, '2026-04-23')
  })
  local.graph.calendar.answerNow()
  await expect.poll(tasks, inTime).toContain('next-meeting-given-up')
  expect((await rowOf(asked!.id))?.state).toBe('cancelled')
  const redrawn = () =>
    db.asService((tx) =>
      tx
        .selectFrom('outbox')
        .select('key')
        .where('key', 'like', `card-update:%:given-up:${asked!.id}`)
        .execute(),
    )
  expect(await redrawn()).toHaveLength(1)
})

test('X-36 one press leaves one line, and a look is a look', async () => {
  const count = async (action: string) => (await at.audited()).filter((line) => line.action === action).length
  const card = await find()
  expect(await count('times-sought')).toBe(1)
  await pick(card)
  expect(await count('meeting-asked')).toBe(1)
  await at.press('next-meeting-look')
  expect([await count('meeting-asked'), await count('meeting-read')]).toEqual([1, 1])
})

test('a room that does not exist any more did not say no', async () => {
  const { db, local } = at.house
  local.chaos.set({ declineRooms: rooms.map(({ mail }) => mail) })
  await pick(await find())
  await state().toBe('declined')
  const { asked } = await at.next()
  const own = () => at.press('status', {}, { automatic: true })
  expect((await own()).words).toContain('Lokalet sagde nej til den tid.')
  await db.as(karen, (tx) => saveRoomUnknown(tx, asked!.id, true))
  const gone = await own()
  expect(gone.words).toContain('Lokalet findes ikke længere.')
  expect(gone.words).not.toContain('sagde nej')
})
