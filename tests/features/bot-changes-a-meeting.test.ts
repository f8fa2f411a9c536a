import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { readCourse } from '#shared/api/courses.ts'
import { carryOutChange, changeMeeting, holdOnTeams, readMeeting } from '#shared/api/meetings.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { rooms as allRooms } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { openHouse, type House } from '../support/house.ts'
import { chatOf, pressCard, type Said, type Way } from '../support/press-card.ts'
import { answered, roomAt, standingMeeting, type Standing } from '../support/standing-meeting.ts'

let house: House
let call: Call
let course: MadeCourse
beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
})
afterEach(() => house.local.chaos.calm())
afterAll(() => house?.stop())

/** Each test has a course and a week of its own, with a meeting on a Tuesday at nine, in the first room, with its card in her chat. */
let weeks = 0
let one: Standing
let card: StoredMessage
const day = (time: string, days = 0) => {
  const date = new Date(Date.UTC(2026, 3, 14 + weeks * 7 + days))
  return `${date.toISOString().slice(0, 10)}T${time}:00Z`
}
const cardsOf = (subject: string) =>
  house.local.connector
    .messages(chatOf(house.local, 'coordinator').id)
    .filter((message) => cardKey(message.card)?.startsWith(`card:${subject}:`))
beforeEach(async () => {
  weeks += 1
  course = await makeCourse(call)
  one = await standingMeeting(house, call, course, day('07:00'))
  const found = () =>
    cardsOf('meeting-booked').find(({ card: c }) => cardKey(c)?.includes(one.params.meetingId))
  await expect.poll(found, { timeout: 30_000 }).toBeDefined()
  card = found()!
})

const press = (verb: string, data: object = {}, way: Way = {}) =>
  pressCard(house.local, card, { courseId: course.id, ...data, verb }, way)
/** One press on a button that stands there, by how its title begins; with what she has chosen above it. */
const on = ({ buttons }: Said, title: string, chosen: object = {}, way: Way = {}) => {
  const [, found] = Object.entries(buttons).find(([name]) => name.startsWith(title)) ?? []
  if (!found) throw new Error(`${title} is not among ${Object.keys(buttons).join(', ')}.`)
  return pressCard(house.local, card, { ...found, ...chosen }, way)
}
const titles = (said: Said, begin = '') =>
  Object.keys(said.buttons).filter((title) => title.startsWith(begin))
/** What her client shows her by itself, and what she opens from there. */
const own = () => press('attendance', {}, { automatic: true })
const menu = () => press('meeting-change')
const meeting = () => call(readMeeting, { params: one.params, body: {} })
const holds = () =>
  house.local.graph
    .events()
    .filter(({ gone, subject }) => !gone && subject.endsWith(course.reference))
    .filter(({ attendees }) => attendees.some(({ type }) => type === 'resource'))
    .map(({ attendees }) => attendees[0]!.mail)
const posted = () => JSON.stringify(cardsOf('meeting-booked').find(({ id }) => id === card.id)?.card)
const settles = (is: object) => expect.poll(meeting, { timeout: 30_000 }).toMatchObject(is)
const stands = (words: string) => expect.poll(posted, { timeout: 30_000 }).toContain(words)
/** What was exchanged for one token is remembered for it. */
const anotherToken = async () => {
  const { token } = house.local.identity
  const before = await token('coordinator')
  let other = before
  await expect.poll(async () => (other = await token('coordinator')), { timeout: 20_000 }).not.toBe(before)
  return other
}
const startOf = (said: Said, title: string) => String(said.buttons[title]!['start'])

test('flytte: three times of days near by, one press, and meeting, room, appointment and card are moved, once', async () => {
  const first = await on(await own(), 'Ret mødet')
  expect(titles(first)).toEqual(['Flyt mødet', 'Skift lokale', 'Tilføj deltager', 'Aflys mødet', 'Se afbud'])
  expect(first.words).toContain('Lokale: Lokale Birk')
  const times = await on(first, 'Flyt mødet')
  const offered = titles(times, 'Flyt til ')
  expect(offered).toHaveLength(3)
  // neither the one who is invited nor anybody of the family.
  expect(times.words).not.toMatch(/Jonas|Egelund|Lundager|Sofie/)
  const to = startOf(times, offered[1]!)
  const underWay = await on(times, offered[1]!)
  expect(underWay.words).toContain('Lokalet er spurgt.')
  await settles({ start: to, state: 'booked', change: null, appointment: { due: null } })
  expect(new Date(one.event.start).toISOString()).toBe(new Date(to).toISOString())
  await expect.poll(holds, { timeout: 30_000 }).toEqual([roomAt(0).mail])
  await stands(offered[1]!.replace('Flyt til ', ''))
  expect((await menu()).words).toContain('Netværksmødet er flyttet')
  // The card that she has kept open, pressed again.
  expect((await on(times, offered[1]!)).words).toContain('Mødet er ændret.')
  expect((await on(times, offered[0]!)).words).toContain('Mødet er ændret, siden du så kortet.')
  expect((await meeting()).start).toBe(to)
  expect(holds()).toHaveLength(1)
})

test('pressed twice at once it is one change and one hold, and another time from the same card waits its turn', async () => {
  const times = await press('meeting-change-times')
  const offered = titles(times, 'Flyt til ')
  const both = await Promise.all([on(times, offered[0]!), on(times, offered[0]!)])
  for (const { words } of both) expect(words).toMatch(/Lokalet er spurgt\.|Mødet er ændret\./)
  const other = await on(times, offered[1]!)
  expect(other.words).toMatch(/Der var allerede en anden ændring i gang\.|siden du så kortet/)
  await settles({ start: startOf(times, offered[0]!), change: null })
  expect(holds()).toHaveLength(1)
  const { timeline } = await call(readCourse, { params: { courseId: course.id }, body: {} })
  const to = startOf(times, offered[0]!)
  expect(
    timeline.filter(({ kind, detail }) => kind === 'meeting-moved' && detail?.endsWith(to)),
  ).toHaveLength(1)
})

test('skifte lokale: three free rooms at the same time, one press, and the old one is given back', async () => {
  const rooms = await press('meeting-change-rooms')
  const offered = titles(rooms, 'Skift til ')
  expect(offered.length).toBeGreaterThan(0)
  expect(offered.length).toBeLessThanOrEqual(3)
  expect(offered).not.toContain(`Skift til ${roomAt(0).name}`)
  const room = String(rooms.buttons[offered[0]!]!['room'])
  await on(rooms, offered[0]!)
  await settles({ start: day('07:00'), room: { mail: room }, change: null, appointment: { due: null } })
  expect(holds()).toEqual([room])
  expect(one.event.fields['location']).toMatchObject({ displayName: offered[0]!.replace('Skift til ', '') })
})

test('aflyse: a reason from the closed set, asked for and not left out; pressed again it is off once', async () => {
  const why = await on(await menu(), 'Aflys mødet')
  for (const reason of ['Sygdom', 'Familien beder om det', 'Det kan ikke fortrydes'])
    expect(why.words).toContain(reason)
  for (const because of [undefined, '', 'Sofie er syg'])
    expect((await on(why, 'Aflys mødet', { because })).words).toContain('Vælg en grund.')
  expect((await meeting()).state).toBe('booked')
  const [off] = await Promise.all([
    on(why, 'Aflys mødet', { because: 'illness' }),
    on(why, 'Aflys mødet', { because: 'not-needed' }),
  ])
  expect(off.words).toContain('Netværksmødet er aflyst')
  const after = await meeting()
  expect(after).toMatchObject({ state: 'cancelled', appointment: { due: null } })
  expect(['illness', 'not-needed']).toContain(after.cancelledBecause)
  expect(one.event.gone).toBeTruthy()
  expect(holds()).toEqual([])
  await stands('Netværksmødet er aflyst')
  const again = await on(why, 'Aflys mødet', { because: 'course-ends' })
  expect(again.words).toContain('Mødet er aflyst, og deltagerne har fået besked i Outlook.')
  expect((await meeting()).cancelledBecause).toBe(after.cancelledBecause)
  // Whatever else stood on an old card.
  for (const verb of ['times', 'rooms', 'look', 'keep'])
    expect((await press(`meeting-change-${verb}`)).words).toContain('Netværksmødet er aflyst')
  expect(
    cardsOf('meeting-cancelled').filter(({ card: c }) => cardKey(c)?.includes(one.params.meetingId)),
  ).toHaveLength(1)
})

test('a room that says no: she is told, the meeting stands where it stood, and another can be had', async () => {
  const rooms = await press('meeting-change-rooms')
  const [refusing] = titles(rooms, 'Skift til ')
  const name = refusing!.replace('Skift til ', '')
  house.local.chaos.set({ declineRooms: [String(rooms.buttons[refusing!]!['room'])] })
  await on(rooms, refusing!)
  await settles({ change: { state: 'declined' }, room: roomAt(0) })
  const told = await own()
  expect(told.words).toContain(`${name} sagde nej. Mødet står, hvor det stod.`)
  expect(titles(told)).toEqual(['Flyt mødet', 'Skift lokale', 'Behold, som det er', 'Aflys mødet'])
  expect((await on(told, 'Behold')).words).toContain('Mødet bliver, hvor det er.')
  expect(await meeting()).toMatchObject({ change: null, room: roomAt(0), roomKept: true })
  expect(holds()).toEqual([roomAt(0).mail])
  house.local.chaos.calm()
  // The old card offers under an id that is used up.
  const anew = await on(rooms, refusing!)
  expect(anew.words).toContain('Det blev ikke til noget sidst.')
  await on(anew, refusing!)
  await settles({ room: { name }, change: null })
  await expect.poll(holds, { timeout: 30_000 }).toHaveLength(1)
})

test('half an hour later in the same room that says no: its hold goes back to where it was', async () => {
  const changeId = randomUUID()
  house.local.chaos.set({ roomAnswerSeconds: 600 })
  const to = { start: day('07:30'), end: day('09:30'), room: roomAt(0) }
  await call(changeMeeting, { params: { ...one.params, changeId }, body: to })
  const underWay = await own()
  expect(underWay.words).toContain('Lokalet er spurgt.')
  expect(titles(underWay)).toEqual(['Se, hvor langt det er', 'Behold, som det er', 'Aflys mødet'])
  let noes = 1
  house.local.chaos.set({ weather: { over: () => null, declines: () => noes-- > 0 } })
  house.local.graph.calendar.answerNow()
  house.local.chaos.set({ roomAnswerSeconds: 0 })
  await on(underWay, 'Se, hvor langt')
  await settles({ start: day('07:00'), change: null, roomKept: true })
  expect(holds()).toEqual([roomAt(0).mail])
  expect((await menu()).words).toContain('Lokale: Lokale Birk')
})

test('a time and a room that are taken meanwhile: she is told, and sees what is free now', async () => {
  const times = await press('meeting-change-times')
  const [first] = titles(times, 'Flyt til ')
  const at = startOf(times, first!)
  house.local.graph.calendar.add(
    findMailbox('jonas.egelund@birkelund.example')!,
    {
      start: Date.parse(at),
      end: Date.parse(at) + 3_600_000,
      attendees: [],
      fields: { subject: 'Optaget', showAs: 'busy' },
    },
    null,
  )
  const told = await on(times, first!)
  expect(told.words).toContain('Det er lige blevet taget. Mødet står, hvor det stod.')
  const free = titles(told, 'Flyt til ').map((title) => startOf(told, title))
  expect(free).toHaveLength(3)
  expect(free).not.toContain(at)
  const rooms = await press('meeting-change-rooms')
  const [room] = titles(rooms, 'Skift til ')
  // Another family's meeting takes it.
  const taken = allRooms.findIndex(({ mail }) => mail === rooms.buttons[room!]!['room'])
  await standingMeeting(house, call, await makeCourse(call), day('07:00'), taken)
  const gone = await on(rooms, room!)
  expect(gone.words).toContain('Det er lige blevet taget.')
  expect(titles(gone, 'Skift til ')).not.toContain(room)
  expect(await meeting()).toMatchObject({ start: day('07:00'), room: roomAt(0), change: null })
})

test('moved by the tab since she saw the card: she is told, and nothing is done', async () => {
  const [times, why] = [await press('meeting-change-times'), await press('meeting-change-why')]
  const changeId = randomUUID()
  const to = { start: day('11:00', 2), end: day('13:00', 2), room: roomAt(0) }
  await call(changeMeeting, { params: { ...one.params, changeId }, body: to })
  await answered(house, call, one.params)
  const seen = await own()
  // »Behold« of another change than this drops nothing, and says no more than is so.
  const other = { change: randomUUID(), stands: '' }
  expect((await press('meeting-change-keep', other)).words).not.toContain('Mødet bliver, hvor det er.')
  await call(carryOutChange, { params: { ...one.params, changeId }, body: { written: false } })
  for (const told of [
    await on(times, titles(times, 'Flyt til ')[0]!),
    await on(why, 'Aflys mødet', { because: 'illness' }),
  ])
    expect(told.words).toContain('Mødet er ændret, siden du så kortet.')
  expect(await meeting()).toMatchObject({ state: 'booked', start: to.start, change: null })
  const kept = await on(seen, 'Behold')
  expect(kept.words).toContain('Mødet er ændret.')
  expect(kept.words).not.toContain('Mødet bliver, hvor det er.')
})

test('moved in Outlook itself: it is told, and one press moves the meeting and its room there', async () => {
  const { calendar } = house.local.graph
  const later = { start: one.event.start + 5 * 3_600_000, end: one.event.end + 5 * 3_600_000 }
  calendar.change(one.event, later)
  one.event.attendees[0]!.answer = 'declined'
  const told = await press('meeting-change-times')
  expect(told.words).toContain('Aftalen er flyttet til')
  expect(told.words).toContain('Én deltager har sagt nej i Outlook.')
  expect(told.words).not.toContain('Jonas')
  await on(told, 'Flyt mødet derhen')
  await settles({ start: day('12:00'), change: null, room: roomAt(0) })
  expect(one.event.start).toBe(later.start)
  expect(holds()).toEqual([roomAt(0).mail])
})

test('X-01 somebody whom the family has not been asked about is counted, not named, and the appointment is put back', async () => {
  house.local.graph.calendar.change(one.event, {
    attendees: [
      ...one.event.attendees,
      { mail: 'villads.torp@birkelund.example', name: 'Villads Torp', type: 'required' },
    ],
    fields: { location: { displayName: 'hos Sofie' } },
  })
  const told = await press('meeting-change-rooms')
  expect(told.words).toContain('Én, som familien ikke er spurgt om, er inviteret i Outlook.')
  expect(told.words).toContain('Der står et andet sted i aftalen i Outlook.')
  expect(told.words).not.toMatch(/Villads|Sofie/)
  const { grants } = house.local.identity
  const token = await anotherToken()
  grants.consented = false
  const entra = await on(told, 'Sæt aftalen', {}, { token })
  grants.consented = true
  expect(entra.words).toMatch(/^Microsoft 365 kræver, at du logger ind først\./)
  expect((await on(told, 'Sæt aftalen')).words).toContain('siger igen det samme som mødet')
  expect(one.event.attendees.map(({ mail }) => mail)).toEqual(['jonas.egelund@birkelund.example'])
  // It is said only when it is so.
  house.local.graph.calendar.cancel(one.event)
  const gone = await on(told, 'Sæt aftalen')
  expect(gone.words).not.toContain('siger igen det samme som mødet')
  expect(gone.words).toContain('Aftalen i Outlook siger ikke det samme som mødet.')
})

test('to be held on Teams too, and no Teams meeting any more: told, and put back with one press', async () => {
  await call(holdOnTeams, { params: one.params, body: {} })
  house.local.graph.calendar.change(one.event, {
    fields: { isOnlineMeeting: false, onlineMeeting: null },
  })
  const told = await press('meeting-change-times')
  expect(told.words).toContain('Aftalen er ikke et Teams-møde endnu.')
  expect((await on(told, 'Sæt aftalen')).words).toContain('siger igen det samme som mødet')
  expect(one.event.fields['isOnlineMeeting']).toBe(true)
  expect(titles(await press('meeting-change-times'), 'Sæt aftalen')).toEqual([])
})

test('deleted in Outlook itself: nothing is looked up; it can be called off here', async () => {
  house.local.graph.calendar.cancel(one.event)
  const told = await press('meeting-change-times')
  expect(told.words).toContain('Aftalen er slettet i Outlook.')
  expect(titles(told)).toEqual(['Aflys mødet'])
  await on(await on(told, 'Aflys mødet'), 'Aflys mødet', { because: 'not-needed' })
  expect(await meeting()).toMatchObject({ state: 'cancelled', cancelledBecause: 'not-needed' })
  expect(holds()).toEqual([])
})

test('Graph is down: she is told in words, nothing is lost, and the next press goes on', async () => {
  const { chaos } = house.local
  chaos.set({ graph: { status: 503, times: 99 } })
  expect((await press('meeting-change-times')).words).toMatch(/Microsoft 365 [^"]*Prøv igen/)
  chaos.calm()
  const times = await press('meeting-change-times')
  const [first] = titles(times, 'Flyt til ')
  chaos.set({ graph: { status: 503, times: 99, path: '/me/events' } })
  const told = await on(times, first!)
  expect(told.words).toMatch(/Microsoft 365 [^"]*Prøv igen/)
  expect(told.words).toContain('Lokalet er spurgt.')
  chaos.calm()
  await on(told, 'Se, hvor langt')
  await settles({ start: startOf(times, first!), change: null, appointment: { due: null } })
  expect(holds()).toHaveLength(1)

  const why = await press('meeting-change-why')
  chaos.set({ graph: { status: 503, times: 99 } })
  const off = await on(why, 'Aflys mødet', { because: 'family-asks' })
  expect(off.words).toContain('Netværksmødet er aflyst')
  expect(off.words).toContain('Aftalen i Outlook siger ikke det samme som mødet.')
  chaos.calm()
  await on(off, 'Ret aftalen')
  expect(await meeting()).toMatchObject({ state: 'cancelled', appointment: { due: null } })
  expect(one.event.gone).toBeTruthy()
})

test('whoever is not the coordinator sees the card as it stands, and is told so before anybody’s token is asked for', async () => {
  for (const verb of ['attendance', 'status']) {
    const { is, buttons } = await press(verb, {}, { automatic: true, as: 'job-centre' })
    const verbs = Object.values(buttons).map((button) => button.verb)
    expect([is, verbs.length > 0, verbs.filter((one) => one.startsWith('meeting-change'))]).toEqual([
      'card',
      true,
      [],
    ])
  }
  for (const verb of ['meeting-change', 'meeting-change-times', 'meeting-change-why', 'meeting-change-off']) {
    expect((await press(verb, {}, { as: 'job-centre' })).words).toMatch(/^Kun familiekoordinatoren/)
    expect((await press(verb, {}, { as: 'outsider' })).words).toMatch(/^Du er ikke med i forløbet/)
  }
  expect((await meeting()).state).toBe('booked')
})

test.for([
  ['a colleague’s', 'job-centre', undefined, /^Din adgang kunne ikke bekræftes/],
  ['that ran out', 'coordinator', 'expired', /^Din adgang nåede at udløbe/],
] as const)('a token %s does nothing, and she is told', async ([, key, fault, words]) => {
  const token = await house.local.identity.token(key, fault)
  const why = await press('meeting-change-why')
  for (const said of [
    await press('meeting-change-times', {}, { token }),
    await on(why, 'Aflys mødet', { because: 'illness' }, { token }),
  ])
    expect(said).toMatchObject({ is: 'trouble', words: expect.stringMatching(words) })
  expect((await meeting()).state).toBe('booked')
})

test('where Entra wants to see her first, she is led to the tab and nothing has happened', async () => {
  const { grants } = house.local.identity
  const times = await press('meeting-change-times')
  const token = await anotherToken()
  grants.consented = false
  const said = await on(times, 'Flyt til ', {}, { token })
  grants.consented = true
  expect(said.words).toMatch(/^Microsoft 365 kræver, at du logger ind først\./)
  expect(await meeting()).toMatchObject({ start: day('07:00'), change: null })
})

test('a wish that no card has offered is none, and a key of another card is no meeting', async () => {
  for (const data of [{}, { start: 'i morgen' }, { change: 7 }])
    expect((await press('meeting-change-pick', data)).words).toMatch(/^Den knap virker ikke/)
  const offer = { change: randomUUID(), stands: '', start: day('08:00'), room: roomAt(0).mail }
  expect((await press('meeting-change-pick', offer)).words).toContain('Mødet er ændret, siden du så kortet.')
  expect((await press('meeting-change-off', { key: 'card:consent:1', because: 'illness' })).words).toMatch(
    /^Du er ikke med i forløbet/,
  )
  expect(await meeting()).toMatchObject({ state: 'booked', start: day('07:00'), change: null })
})

test('two different times pressed at once: one is asked for, and of the other she is told that nothing came', async () => {
  house.local.chaos.set({ roomAnswerSeconds: 600 })
  const times = await press('meeting-change-times')
  const offered = titles(times, 'Flyt til ')
  const nothing = /Der var allerede en anden ændring i gang\.|siden du så kortet/
  const both = await Promise.all([on(times, offered[0]!), on(times, offered[1]!)])
  expect(both.filter(({ words }) => nothing.test(words))).toHaveLength(1)
  const asked = offered[both.findIndex(({ words }) => !nothing.test(words))]!
  expect((await meeting()).change?.start).toBe(startOf(times, asked))
  const third = await on(times, offered[2]!)
  expect(third.words).toContain('Der var allerede en anden ændring i gang.')
  expect(third.words).toContain('Lokalet er spurgt.')
  expect((await on(times, asked)).words).not.toContain('Der var allerede')
  house.local.chaos.set({ roomAnswerSeconds: 0 })
  house.local.graph.calendar.answerNow()
  await on(times, asked)
  await settles({ start: startOf(times, asked), change: null })
  expect(holds()).toHaveLength(1)
})
