import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readCourse } from '#shared/api/courses.ts'
import { carryOutChange, changeMeeting } from '#shared/api/meetings.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { rooms as allRooms } from '../../infra/local/personas.ts'
import { makeCourse } from '../support/booked-course.ts'
import { openChangeCardHouse, type ChangeCardHouse } from '../support/change-card-house.ts'
import { answered, roomAt, standingMeeting } from '../support/standing-meeting.ts'

let cards: ChangeCardHouse
beforeAll(async () => {
  cards = await openChangeCardHouse()
})
beforeEach(() => cards.begin())
afterEach(() => cards.house.local.chaos.calm())
afterAll(() => cards?.house.stop())

test('flytte: three times of days near by, one press, and meeting, room, appointment and card are moved, once', async () => {
  const first = await cards.on(await cards.own(), 'Ret mødet')
  expect(cards.titles(first)).toEqual([
    'Flyt mødet',
    'Skift lokale',
    'Tilføj deltager',
    'Aflys mødet',
    'Se afbud',
  ])
  expect(first.words).toContain('Lokale: Lokale Birk')
  const times = await cards.on(first, 'Flyt mødet')
  const offered = cards.titles(times, 'Flyt til ')
  expect(offered).toHaveLength(3)
  // neither the one who is invited nor anybody of the family.
  expect(times.words).not.toMatch(/Jonas|Egelund|Lundager|Sofie/)
  const to = cards.startOf(times, offered[1]!)
  const underWay = await cards.on(times, offered[1]!)
  expect(underWay.words).toContain('Lokalet er spurgt.')
  await cards.settles({ start: to, state: 'booked', change: null, appointment: { due: null } })
  expect(new Date(cards.standing().event.start).toISOString()).toBe(new Date(to).toISOString())
  await expect.poll(cards.holds, { timeout: 30_000 }).toEqual([roomAt(0).mail])
  await cards.stands(offered[1]!.replace('Flyt til ', ''))
  expect((await cards.menu()).words).toContain('Netværksmødet er flyttet')
  // The card that she has kept open, pressed again.
  expect((await cards.on(times, offered[1]!)).words).toContain('Mødet er ændret.')
  expect((await cards.on(times, offered[0]!)).words).toContain('Mødet er ændret, siden du så kortet.')
  expect((await cards.meeting()).start).toBe(to)
  expect(cards.holds()).toHaveLength(1)
})

test('pressed twice at once it is one change and one hold, and another time from the same card waits its turn', async () => {
  const times = await cards.press('meeting-change-times')
  const offered = cards.titles(times, 'Flyt til ')
  const both = await Promise.all([cards.on(times, offered[0]!), cards.on(times, offered[0]!)])
  for (const { words } of both) expect(words).toMatch(/Lokalet er spurgt\.|Mødet er ændret\./)
  const other = await cards.on(times, offered[1]!)
  expect(other.words).toMatch(/Der var allerede en anden ændring i gang\.|siden du så kortet/)
  await cards.settles({ start: cards.startOf(times, offered[0]!), change: null })
  expect(cards.holds()).toHaveLength(1)
  const { timeline } = await cards.call(readCourse, { params: { courseId: cards.course().id }, body: {} })
  const to = cards.startOf(times, offered[0]!)
  expect(
    timeline.filter(({ kind, detail }) => kind === 'meeting-moved' && detail?.endsWith(to)),
  ).toHaveLength(1)
})

test('skifte lokale: three free rooms at the same time, one press, and the old one is given back', async () => {
  const rooms = await cards.press('meeting-change-rooms')
  const offered = cards.titles(rooms, 'Skift til ')
  expect(offered.length).toBeGreaterThan(0)
  expect(offered.length).toBeLessThanOrEqual(3)
  expect(offered).not.toContain(`Skift til ${roomAt(0).name}`)
  const room = String(rooms.buttons[offered[0]!]!['room'])
  await cards.on(rooms, offered[0]!)
  await cards.settles({
    start: cards.day('07:00'),
    room: { mail: room },
    change: null,
    appointment: { due: null },
  })
  expect(cards.holds()).toEqual([room])
  expect(cards.standing().event.fields['location']).toMatchObject({
    displayName: offered[0]!.replace('Skift til ', ''),
  })
  // The time is the same: nobody is told that it is moved.
  const said = 'Netværksmødet har fået et andet lokale'
  expect((await cards.menu()).words).toContain(said)
  const told = () =>
    cards
      .cardsOf('meeting-moved')
      .map(({ card }) => JSON.stringify(card))
      .filter((text) => text.includes(cards.course().reference))
  await expect.poll(told, { timeout: 30_000 }).not.toEqual([])
  for (const text of told()) {
    expect(text).toContain(said)
    expect(text).toContain('Tiden er den samme.')
    expect(text).not.toContain('flyttet')
  }
  const { timeline } = await cards.call(readCourse, { params: { courseId: cards.course().id }, body: {} })
  expect(timeline.find(({ kind }) => kind === 'meeting-moved')?.detail).toBe(
    `networkMeeting ${cards.day('07:00')} room`,
  )
  expect(timeline.map(({ detail }) => detail)).toContain('meeting-room')
})

test('aflyse: a reason from the closed set, asked for and not left out; pressed again it is off once', async () => {
  const why = await cards.on(await cards.menu(), 'Aflys mødet')
  for (const reason of ['Sygdom', 'Familien beder om det', 'Det kan ikke fortrydes'])
    expect(why.words).toContain(reason)
  for (const because of [undefined, '', 'Sofie er syg'])
    expect((await cards.on(why, 'Aflys mødet', { because })).words).toContain('Vælg en grund.')
  expect((await cards.meeting()).state).toBe('booked')
  const [off] = await Promise.all([
    cards.on(why, 'Aflys mødet', { because: 'illness' }),
    cards.on(why, 'Aflys mødet', { because: 'not-needed' }),
  ])
  expect(off.words).toContain('Netværksmødet er aflyst')
  const after = await cards.meeting()
  expect(after).toMatchObject({ state: 'cancelled', appointment: { due: null } })
  expect(['illness', 'not-needed']).toContain(after.cancelledBecause)
  expect(cards.standing().event.gone).toBeTruthy()
  expect(cards.holds()).toEqual([])
  await cards.stands('Netværksmødet er aflyst')
  const again = await cards.on(why, 'Aflys mødet', { because: 'course-ends' })
  expect(again.words).toContain('Mødet er aflyst, og deltagerne har fået besked i Outlook.')
  expect((await cards.meeting()).cancelledBecause).toBe(after.cancelledBecause)
  // Whatever else stood on an old card.
  for (const verb of ['times', 'rooms', 'look', 'keep'])
    expect((await cards.press(`meeting-change-${verb}`)).words).toContain('Netværksmødet er aflyst')
  expect(
    cards
      .cardsOf('meeting-cancelled')
      .filter(({ card: c }) => cardKey(c)?.includes(cards.standing().params.meetingId)),
  ).toHaveLength(1)
})

test('a room that says no: she is told, the meeting stands where it stood, and another can be had', async () => {
  const rooms = await cards.press('meeting-change-rooms')
  const [refusing] = cards.titles(rooms, 'Skift til ')
  const name = refusing!.replace('Skift til ', '')
  cards.house.local.chaos.set({ declineRooms: [String(rooms.buttons[refusing!]!['room'])] })
  await cards.on(rooms, refusing!)
  await cards.settles({ change: { state: 'declined' }, room: roomAt(0) })
  const told = await cards.own()
  expect(told.words).toContain(`${name} sagde nej. Mødet står, hvor det stod.`)
  expect(cards.titles(told)).toEqual(['Flyt mødet', 'Skift lokale', 'Behold, som det er', 'Aflys mødet'])
  expect((await cards.on(told, 'Behold')).words).toContain('Mødet bliver, hvor det er.')
  expect(await cards.meeting()).toMatchObject({ change: null, room: roomAt(0), roomKept: true })
  expect(cards.holds()).toEqual([roomAt(0).mail])
  cards.house.local.chaos.calm()
  // The old card offers under an id that is used up.
  const anew = await cards.on(rooms, refusing!)
  expect(anew.words).toContain('Det blev ikke til noget sidst.')
  await cards.on(anew, refusing!)
  await cards.settles({ room: { name }, change: null })
  await expect.poll(cards.holds, { timeout: 30_000 }).toHaveLength(1)
})

test('half an hour later in the same room that says no: its hold goes back to where it was', async () => {
  const changeId = randomUUID()
  cards.house.local.chaos.set({ roomAnswerSeconds: 600 })
  const to = { start: cards.day('07:30'), end: cards.day('09:30'), room: roomAt(0) }
  await cards.call(changeMeeting, { params: { ...cards.standing().params, changeId }, body: to })
  const underWay = await cards.own()
  expect(underWay.words).toContain('Lokalet er spurgt.')
  expect(cards.titles(underWay)).toEqual(['Se, hvor langt det er', 'Behold, som det er', 'Aflys mødet'])
  let noes = 1
  cards.house.local.chaos.set({ weather: { over: () => null, declines: () => noes-- > 0 } })
  cards.house.local.graph.calendar.answerNow()
  cards.house.local.chaos.set({ roomAnswerSeconds: 0 })
  await cards.on(underWay, 'Se, hvor langt')
  await cards.settles({ start: cards.day('07:00'), change: null, roomKept: true })
  expect(cards.holds()).toEqual([roomAt(0).mail])
  expect((await cards.menu()).words).toContain('Lokale: Lokale Birk')
})

test('a time and a room that are taken meanwhile: she is told, and sees what is free now', async () => {
  const times = await cards.press('meeting-change-times')
  const [first] = cards.titles(times, 'Flyt til ')
  const at = cards.startOf(times, first!)
  cards.house.local.graph.calendar.add(
    findMailbox('jonas.egelund@birkelund.example')!,
    {
      start: Date.parse(at),
      end: Date.parse(at) + 3_600_000,
      attendees: [],
      fields: { subject: 'Optaget', showAs: 'busy' },
    },
    null,
  )
  const told = await cards.on(times, first!)
  expect(told.words).toContain('Det er lige blevet taget. Mødet står, hvor det stod.')
  const free = cards.titles(told, 'Flyt til ').map((title) => cards.startOf(told, title))
  expect(free).toHaveLength(3)
  expect(free).not.toContain(at)
  const rooms = await cards.press('meeting-change-rooms')
  const [room] = cards.titles(rooms, 'Skift til ')
  // Another family's meeting takes it.
  const taken = allRooms.findIndex(({ mail }) => mail === rooms.buttons[room!]!['room'])
  await standingMeeting(cards.house, cards.call, await makeCourse(cards.call), cards.day('07:00'), taken)
  const gone = await cards.on(rooms, room!)
  expect(gone.words).toContain('Det er lige blevet taget.')
  expect(cards.titles(gone, 'Skift til ')).not.toContain(room)
  expect(await cards.meeting()).toMatchObject({ start: cards.day('07:00'), room: roomAt(0), change: null })
})

test('moved by the tab since she saw the card: she is told, and nothing is done', async () => {
  const [times, why] = [await cards.press('meeting-change-times'), await cards.press('meeting-change-why')]
  const changeId = randomUUID()
  const to = { start: cards.day('11:00', 2), end: cards.day('13:00', 2), room: roomAt(0) }
  await cards.call(changeMeeting, { params: { ...cards.standing().params, changeId }, body: to })
  await answered(cards.house, cards.call, cards.standing().params)
  const seen = await cards.own()
  // »Behold« of another change than this drops nothing, and says no more than is so.
  const other = { change: randomUUID(), stands: '' }
  expect((await cards.press('meeting-change-keep', other)).words).not.toContain('Mødet bliver, hvor det er.')
  await cards.call(carryOutChange, {
    params: { ...cards.standing().params, changeId },
    body: { written: false },
  })
  for (const told of [
    await cards.on(times, cards.titles(times, 'Flyt til ')[0]!),
    await cards.on(why, 'Aflys mødet', { because: 'illness' }),
  ])
    expect(told.words).toContain('Mødet er ændret, siden du så kortet.')
  expect(await cards.meeting()).toMatchObject({ state: 'booked', start: to.start, change: null })
  const kept = await cards.on(seen, 'Behold')
  expect(kept.words).toContain('Mødet er ændret.')
  expect(kept.words).not.toContain('Mødet bliver, hvor det er.')
})

test('Graph is down: she is told in words, nothing is lost, and the next press goes on', async () => {
  const { chaos } = cards.house.local
  chaos.set({ graph: { status: 503, times: 99 } })
  expect((await cards.press('meeting-change-times')).words).toMatch(/Microsoft 365 [^"]*Prøv igen/)
  chaos.calm()
  const times = await cards.press('meeting-change-times')
  const [first] = cards.titles(times, 'Flyt til ')
  chaos.set({ graph: { status: 503, times: 99, path: '/me/events' } })
  const told = await cards.on(times, first!)
  expect(told.words).toMatch(/Microsoft 365 [^"]*Prøv igen/)
  expect(told.words).toContain('Lokalet er spurgt.')
  chaos.calm()
  await cards.on(told, 'Se, hvor langt')
  await cards.settles({ start: cards.startOf(times, first!), change: null, appointment: { due: null } })
  expect(cards.holds()).toHaveLength(1)

  const why = await cards.press('meeting-change-why')
  chaos.set({ graph: { status: 503, times: 99 } })
  const off = await cards.on(why, 'Aflys mødet', { because: 'family-asks' })
  expect(off.words).toContain('Netværksmødet er aflyst')
  expect(off.words).toContain('Aftalen i Outlook siger ikke det samme som mødet.')
  chaos.calm()
  await cards.on(off, 'Ret aftalen')
  expect(await cards.meeting()).toMatchObject({ state: 'cancelled', appointment: { due: null } })
  expect(cards.standing().event.gone).toBeTruthy()
})

test('two different times pressed at once: one is asked for, and of the other she is told that nothing came', async () => {
  cards.house.local.chaos.set({ roomAnswerSeconds: 600 })
  const times = await cards.press('meeting-change-times')
  const offered = cards.titles(times, 'Flyt til ')
  const nothing = /Der var allerede en anden ændring i gang\.|siden du så kortet/
  const both = await Promise.all([cards.on(times, offered[0]!), cards.on(times, offered[1]!)])
  expect(both.filter(({ words }) => nothing.test(words))).toHaveLength(1)
  const asked = offered[both.findIndex(({ words }) => !nothing.test(words))]!
  expect((await cards.meeting()).change?.start).toBe(cards.startOf(times, asked))
  const third = await cards.on(times, offered[2]!)
  expect(third.words).toContain('Der var allerede en anden ændring i gang.')
  expect(third.words).toContain('Lokalet er spurgt.')
  expect((await cards.on(times, asked)).words).not.toContain('Der var allerede')
  cards.house.local.chaos.set({ roomAnswerSeconds: 0 })
  cards.house.local.graph.calendar.answerNow()
  await cards.on(times, asked)
  await cards.settles({ start: cards.startOf(times, asked), change: null })
  expect(cards.holds()).toHaveLength(1)
})
