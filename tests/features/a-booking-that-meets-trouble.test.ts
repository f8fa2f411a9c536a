import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ApiError, type Call } from '#shared/api/client.ts'
import { readCourse, saveContact } from '#shared/api/courses.ts'
import { bookMeeting, cancelMeeting, changeMeeting, holdMeeting, readMeeting } from '#shared/api/meetings.ts'
import { findTimes } from '#shared/api/times.ts'
import { rooms } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'

let house: House
let call: Call
let course: MadeCourse
beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
  course = await makeCourse(call)
})
afterEach(() => house.local.chaos.calm())
afterAll(() => house?.stop())

/** Each test has a day of its own, so that none meets another's room. */
let day = 0
const wish = (
  changes: Partial<{ room: (typeof rooms)[number]; contactIds: string[]; start: string; end: string }> = {},
) => {
  day += 1
  const date = `2026-06-${String(day).padStart(2, '0')}`
  const { room = rooms[0], ...others } = changes
  return {
    type: 'networkMeeting' as const,
    start: `${date}T07:00:00Z`,
    end: `${date}T09:00:00Z`,
    contactIds: [course.contactId],
    room: { mail: room.mail },
    ...others,
  }
}
const params = (meetingId: string) => ({ courseId: course.id, meetingId })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ApiError ? error.reason : String(error)),
  )
const holds = () =>
  house.local.graph.events().filter((event) => !event.gone && event.subject.includes(course.reference))

async function answered(meetingId: string): Promise<string> {
  for (;;) {
    const answer = house.local.events.next((event) => event.type === 'room-answer')
    const { state } = await call(readMeeting, { params: params(meetingId), body: {} })
    if (state !== 'awaiting-room') return state
    await answer
  }
}

test('det samme to gange giver ét møde og ét lokale', async () => {
  const before = holds().length
  const meetingId = randomUUID()
  const body = wish()
  await Promise.all([
    call(holdMeeting, { params: params(meetingId), body }),
    call(holdMeeting, { params: params(meetingId), body }),
  ])
  expect(await answered(meetingId)).toBe('held')
  await call(bookMeeting, { params: params(meetingId), body: {} })
  await call(bookMeeting, { params: params(meetingId), body: {} })
  expect(await refusal(call(holdMeeting, { params: params(meetingId), body }))).toBe('meeting-already-booked')
  expect(holds().length - before).toBe(1)
  const seen = await call(readCourse, { params: { courseId: course.id }, body: {} })
  expect(seen.timeline.flatMap(({ kind, detail }) => (kind === 'meeting-booked' ? [detail] : []))).toEqual([
    `networkMeeting ${body.start}`,
  ])
  expect(seen.checklist.filter((entry) => entry.meetingId === meetingId)).toHaveLength(17)
})

test('et lokale, der siger nej, slipper man igen, og et andet kan vælges i den samme booking', async () => {
  house.local.chaos.set({ declineRooms: [rooms[0].mail] })
  const before = holds().length
  const meetingId = randomUUID()
  const first = wish()
  await call(holdMeeting, { params: params(meetingId), body: first })
  expect(await answered(meetingId)).toBe('declined')
  expect(await refusal(call(bookMeeting, { params: params(meetingId), body: {} }))).toBe('room-declined')
  await call(holdMeeting, {
    params: params(meetingId),
    body: { ...first, room: { mail: rooms[1].mail } },
  })
  expect(await answered(meetingId)).toBe('held')
  expect(holds().length - before).toBe(1)

  house.local.chaos.calm()
  await call(holdMeeting, { params: params(meetingId), body: first })
  expect(await answered(meetingId)).toBe('held')
  expect(holds().length - before).toBe(1)
  await call(cancelMeeting, { params: params(meetingId), body: {} })
  expect(holds().length - before).toBe(0)
  expect(await refusal(call(bookMeeting, { params: params(meetingId), body: {} }))).toBe('meeting-cancelled')
})

test('429 ventes ud; en lang ventetid bliver til en sætning, og intet bookes dobbelt', async () => {
  const before = holds().length
  house.local.chaos.set({ graph: { status: 429, times: 1, retryAfter: 1, path: '/events' } })
  const meetingId = randomUUID()
  const body = wish()
  await call(holdMeeting, { params: params(meetingId), body })
  expect(await answered(meetingId)).toBe('held')

  house.local.chaos.set({ graph: { status: 429, times: 1, retryAfter: 600, path: '/events' } })
  const other = randomUUID()
  const later = wish()
  expect(await refusal(call(holdMeeting, { params: params(other), body: later }))).toBe('microsoft365-busy')
  await call(holdMeeting, { params: params(other), body: later })
  expect(await answered(other)).toBe('held')
  expect(holds().length - before).toBe(2)
})

test('Graph er væk midt i det hele: en sætning, og det næste forsøg tager den samme booking op', async () => {
  const before = holds().length
  house.local.chaos.set({ graph: { status: 503, times: 9, path: '/events' } })
  const meetingId = randomUUID()
  const body = wish()
  expect(await refusal(call(holdMeeting, { params: params(meetingId), body }))).toBe(
    'microsoft365-unavailable',
  )
  house.local.chaos.calm()
  await call(holdMeeting, { params: params(meetingId), body })
  expect(await answered(meetingId)).toBe('held')
  expect(holds().length - before).toBe(1)
})

test('svaret går tabt, efter at lokalet er holdt: ét lokale, også når et andet vælges bagefter', async () => {
  const before = holds().length
  house.local.chaos.set({ hang: { times: 1, path: '/events', afterwards: true } })
  const meetingId = randomUUID()
  const body = wish()
  expect(await refusal(call(holdMeeting, { params: params(meetingId), body }))).toBe(
    'microsoft365-unavailable',
  )
  expect(holds().length - before).toBe(1)
  await call(holdMeeting, {
    params: params(meetingId),
    body: { ...body, room: { mail: rooms[2].mail } },
  })
  expect(await answered(meetingId)).toBe('held')
  const standing = holds().slice(before)
  expect(standing.map((hold) => hold.attendees.map((attendee) => attendee.mail))).toEqual([[rooms[2].mail]])
})

test.for([
  ['ingen deltagere', { contactIds: [] }, 'nobody-picked'],
  ['fortiden', { start: '2026-01-05T08:00:00Z', end: '2026-01-05T10:00:00Z' }, 'meeting-in-the-past'],
  ['ni timer', { start: '2026-06-01T06:00:00Z', end: '2026-06-01T15:00:00Z' }, 'meeting-too-long'],
  ['en, der ikke står på kortet', { contactIds: [randomUUID()] }, 'invalid-request'],
] as const)('%s afvises, før noget lokale bliver spurgt', async ([, changes, because]) => {
  const before = house.local.graph.events().length
  expect(
    await refusal(
      call(holdMeeting, { params: params(randomUUID()), body: wish(changes as Parameters<typeof wish>[0]) }),
    ),
  ).toBe(because)
  expect(house.local.graph.events()).toHaveLength(before)
})

test('uden samtykke, uden mailadresse og uden for kommunen: hver sin sætning', async () => {
  const made = await makeCourse(call, { consent: false })
  const body = { ...wish(), contactIds: [made.contactId] }
  expect(
    await refusal(call(holdMeeting, { params: { courseId: made.id, meetingId: randomUUID() }, body })),
  ).toBe('consent-missing')

  const { contacts, revision } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const contact = contacts[0]!
  let current = revision
  for (const [mail, because] of [
    [null, 'contact-has-no-mail'],
    ['jonas@andetsteds.example', 'mail-outside-municipality'],
  ] as const) {
    ;({ revision: current } = await call(saveContact, {
      params: { courseId: course.id, contactId: contact.id },
      body: { revision: current, contact: { ...contact, mail } },
    }))
    expect(await refusal(call(holdMeeting, { params: params(randomUUID()), body: wish() }))).toBe(because)
  }
  await call(saveContact, {
    params: { courseId: course.id, contactId: contact.id },
    body: { revision: current, contact },
  })
})

test('når intet passer, står der, hvad der er i vejen', async () => {
  const body = {
    type: 'networkMeeting' as const,
    contactIds: [course.contactId],
    minutes: 120,
    from: '2026-06-13',
    until: '2026-06-14',
    rooms: null,
  }
  const found = await call(findTimes, { params: { courseId: course.id }, body })
  expect(found.slots).toEqual([])
  expect(found.obstacles).toMatchObject([{ kind: 'outside-hours' }])
})

test('et forløb, man ikke er med i, findes ikke, og forsøget står i loggen', async () => {
  for (const persona of ['outsider', 'administrator', 'leader'] as const)
    expect(await refusal(house.as(persona)(readCourse, { params: { courseId: course.id }, body: {} }))).toBe(
      'not-found',
    )
  expect(
    await refusal(house.as('job-centre')(holdMeeting, { params: params(randomUUID()), body: wish() })),
  ).toBe('not-allowed')
  expect(house.local.graph.violations()).toEqual([])
})

test('X-10 a room is called what Microsoft 365 calls it: words from a browser reach neither appointment nor cards', async () => {
  const name = 'Hjemme hos Sofie Lund, 020389-1111 <img src=x onerror=alert(1)>'
  const meetingId = randomUUID()
  const body = { ...wish(), room: { mail: rooms[0].mail.toUpperCase(), name } }
  await call(holdMeeting, { params: params(meetingId), body })
  await answered(meetingId)
  const meeting = await call(readMeeting, { params: params(meetingId), body: {} })
  expect(meeting.room).toEqual({ mail: rooms[0].mail, name: rooms[0].name })
  expect(JSON.stringify([meeting, house.local.graph.events()])).not.toMatch(/Sofie|0203|onerror/)

  await call(bookMeeting, { params: params(meetingId), body: {} })
  const to = { ...wish(), room: { mail: rooms[1].mail, name } }
  const moving = { ...params(meetingId), changeId: randomUUID() }
  const moved = await call(changeMeeting, { params: moving, body: to })
  expect(moved.change?.room).toEqual({ mail: rooms[1].mail, name: rooms[1].name })
})

test('a room that is none of the municipality’s is refused in words, and nothing is stored or asked of it', async () => {
  const meetingId = randomUUID()
  for (const mail of ['sofie.lund@mail.example', 'lokale.linde@birkelund.example'])
    expect(
      await refusal(call(holdMeeting, { params: params(meetingId), body: { ...wish(), room: { mail } } })),
    ).toBe('room-unknown')
  expect(await refusal(call(readMeeting, { params: params(meetingId), body: {} }))).toBe('not-found')
  const standing = randomUUID()
  const body = wish()
  await call(holdMeeting, { params: params(standing), body })
  expect(await answered(standing)).toBe('held')
  await call(bookMeeting, { params: params(standing), body: {} })
  const moving = { ...params(standing), changeId: randomUUID() }
  const elsewhere = { ...wish(), room: { mail: 'sofie.lund@mail.example' } }
  expect(await refusal(call(changeMeeting, { params: moving, body: elsewhere }))).toBe('room-unknown')
  const { room, change } = await call(readMeeting, { params: params(standing), body: {} })
  expect({ room: room?.mail, change }).toEqual({ room: body.room.mail, change: null })
  expect(JSON.stringify(house.local.graph.events())).not.toContain('sofie.lund')
})

test('while Microsoft 365 is away, a room nobody has read of yet is not booked by its address alone, and that is said', async () => {
  house.local.chaos.set({ graph: { status: 503, times: 50 } })
  const meetingId = randomUUID()
  const unread = { ...wish(), room: { mail: 'lokale.linde@birkelund.example' } }
  expect(await refusal(call(holdMeeting, { params: params(meetingId), body: unread }))).toMatch(
    /^microsoft365-(?:busy|unavailable)$/,
  )
  house.local.chaos.calm()
  expect(await refusal(call(readMeeting, { params: params(meetingId), body: {} }))).toBe('not-found')
})
