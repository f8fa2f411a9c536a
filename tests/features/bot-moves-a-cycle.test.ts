import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { readCourse } from '#shared/api/courses.ts'
import { readCycle } from '#shared/api/cycles.ts'
import { carryOutChange } from '#shared/api/meetings.ts'
import { fitsAround } from '#shared/domain/meeting/around.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { da } from '#shared/text/da.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { personas, rooms } from '../../infra/local/personas.ts'
import { openChangeCardHouse, type ChangeCardHouse } from '../support/change-card-house.ts'
import type { Said } from '../support/press-card.ts'

let cards: ChangeCardHouse
let cycleId: string | null
beforeAll(async () => {
  cards = await openChangeCardHouse()
})
beforeEach(async () => {
  cycleId = null
  await cards.begin({ cycle: true })
})
afterEach(() => cards.house.local.chaos.calm())
afterAll(() => cards?.house.stop())

const inTime = { timeout: 30_000 }
/** Where a meeting of this type is told of; parentheses stand for any letter. */
const named = (type: MeetingType) => da.domain.meetingTypes[type].replaceAll(/[()]/g, '.')
const all = /^Flyt alle \d møder$/
const instant = (text: string) => Temporal.Instant.from(text)
const instantOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString()

/** The four about the network meeting, in the order in which they are held. */
async function others() {
  const { courseId, meetingId } = cards.standing().params
  cycleId ??= (await cards.meeting()).cycleId
  const { meetings } = await cards.call(readCycle, { params: { courseId, cycleId: cycleId! }, body: {} })
  return meetings.filter(({ id }) => id !== meetingId)
}
type Other = Awaited<ReturnType<typeof others>>[number]
const places = (some: readonly Other[]) =>
  some
    .map(({ type, start, room, state, change }) => ({ type, start, room: room?.mail, state, change }))
    .toSorted((a, b) => a.type.localeCompare(b.type))
const tasks = async () => {
  const { timeline } = await cards.call(readCourse, { params: { courseId: cards.course().id }, body: {} })
  return timeline.flatMap(({ kind, detail }) => (kind === 'task' ? [detail] : []))
}
/** All of them stand in their windows, and nothing is in hand. */
async function allFit(): Promise<void> {
  await expect
    .poll(async () => {
      const network = await cards.meeting()
      const lying = (one: Pick<Other, 'type' | 'start' | 'end'>) => ({
        type: one.type,
        start: instant(one.start),
        end: instant(one.end),
      })
      return (await others()).map((one) => [one.change, fitsAround(lying(one), lying(network))])
    }, inTime)
    .toEqual(Array.from({ length: 4 }, () => [null, true]))
}
/** Somebody is busy in these hours of these days, seen from the meeting's own. */
function busy(mail: string, days: readonly number[], hours: readonly [string, string][]): void {
  for (const day of days)
    for (const [from, until] of hours)
      cards.house.local.graph.calendar.add(
        findMailbox(mail)!,
        {
          start: Date.parse(cards.day(from, day)),
          end: Date.parse(cards.day(until, day)),
          attendees: [],
          fields: { subject: 'Optaget', showAs: 'busy' },
        },
        null,
      )
}
const daysFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n)
const jonas = 'jonas.egelund@birkelund.example'
const karen = personas[0]!.mail
/** She has moved her own item in Outlook itself, so many days and hours later, and takes that over. */
async function takeOver(days: number, hours = 0): Promise<Said> {
  const { event } = cards.standing()
  const later = (days * 24 + hours) * 3_600_000
  cards.house.local.graph.calendar.change(event, { start: event.start + later, end: event.end + later })
  return cards.on(await cards.press('meeting-change-times'), 'Flyt mødet derhen')
}
const allOf = (said: Said) => cards.titles(said).find((title) => all.test(title))!
const roomsWait = () => cards.house.local.chaos.set({ roomAnswerSeconds: 600 })
const roomsAnswer = () => {
  cards.house.local.chaos.set({ roomAnswerSeconds: 0 })
  cards.house.local.graph.calendar.answerNow()
}

test('before she says yes she sees which meetings move along and to when; then all of it is moved with one press, once', async () => {
  const before = await others()
  // There is an hour for a talk, and no two hours for the network meeting, before the next week.
  const [from, until] = [await cards.meeting()].flatMap(({ start, end }) => [
    start.slice(11, 16),
    end.slice(11, 16),
  ])
  busy(
    jonas,
    [0],
    [
      ['04:00', from!],
      [until!, '18:00'],
    ],
  )
  busy(
    jonas,
    daysFrom(-8, 6).filter((day) => day !== 0),
    [
      ['06:00', '08:00'],
      ['09:00', '11:00'],
      ['12:00', '15:00'],
    ],
  )
  const times = await cards.press('meeting-change-times')
  const [to] = cards.titles(times, 'Flyt til ')
  const shown = await cards.on(times, to!)
  expect(shown.words).toContain('Netværksmødet flyttes til:')
  expect(shown.words).toMatch(/\d møder omkring det passer så ikke længere\. De kan flyttes med:/)
  expect(shown.words).toMatch(new RegExp(`${named('afterMeeting')}: fra .* til .* · Lokale `))
  expect(cards.titles(shown)).toEqual([
    expect.stringMatching(all),
    'Flyt kun netværksmødet',
    'Vælg en anden tid',
    'Tilbage',
  ])
  // neither the one who is invited nor anybody of the family.
  expect(shown.words).not.toMatch(/Jonas|Egelund|Lundager|Sofie/)
  expect([await cards.meeting(), places(await others())]).toMatchObject([
    { start: instantOf(cards.standing().event.start), change: null },
    places(before),
  ])

  roomsWait()
  const both = await Promise.all([cards.on(shown, allOf(shown)), cards.on(shown, allOf(shown))])
  for (const { words } of both) expect(words).toMatch(/Lokalet er spurgt\..*Flyttes med, så snart/s)
  roomsAnswer()
  await cards.settles({ start: cards.startOf(times, to!), change: null, appointment: { due: null } })
  await allFit()
  const after = await others()
  expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
  expect(after.map(({ appointment }) => appointment.due)).toEqual([null, null, null, null])
  // Each has its own room, and its own item stands where it does.
  await expect.poll(() => cards.holds().length, inTime).toBe(5)
  const standing = cards.house.local.graph
    .events()
    .filter(({ gone, subject }) => !gone && subject === `Møde – ref. ${cards.course().reference}`)
  expect(standing.map(({ start }) => start.toString()).toSorted()).toEqual(
    after.map(({ start }) => start).toSorted(),
  )
  const told = await cards.menu()
  expect(told.words).toMatch(new RegExp(`Flyttet med:.*${named('afterMeeting')} · `, 's'))
  expect(told.words).not.toContain('Passer ikke med')
  // In what all may read there is no kind of meeting.
  for (const subject of ['meeting-booked', 'meeting-moved'])
    for (const { card } of cards.cardsOf(subject))
      expect(JSON.stringify(card)).not.toMatch(/formøde|eftermøde|opsamling|møde 2/i)

  // The same card, pressed again a week later.
  cards.house.local.clock.moveTo(cards.house.local.clock.now().add({ hours: 7 * 24 }))
  expect((await cards.on(shown, allOf(shown))).words).toContain('Mødet er ændret.')
  expect(places(await others())).toEqual(places(after))
  expect(cards.holds()).toHaveLength(5)
})

test('where nothing has to move along, she is asked nothing', async () => {
  const before = await others()
  const own = cards.standing().event
  const quarter = 15 * 60_000
  cards.house.local.graph.calendar.change(own, { start: own.start + quarter, end: own.end + quarter })
  const said = await cards.on(await cards.press('meeting-change-times'), 'Flyt mødet derhen')
  expect(said.words).not.toContain('omkring det passer så ikke længere')
  await cards.settles({ change: null, appointment: { due: null } })
  expect(instant((await cards.meeting()).start).epochMilliseconds).toBe(own.start)
  expect(places(await others())).toEqual(places(before))
})

test('for one there is no time: it is said, with what she can do; the others move, and the card goes on saying it', async () => {
  const [, , , last] = await others()
  // In the week after she can hold no eftermøde; opsamling can be had on the day itself.
  busy(karen, daysFrom(4, 10), [['04:00', '18:00']])
  const shown = await takeOver(3, 3)
  expect(shown.words).toMatch(
    new RegExp(`Til dette møde er der ingen tid .*${named('afterMeeting')} · `, 's'),
  )
  expect(shown.words).toContain('Vælg en anden tid til netværksmødet, eller flyt det')
  await cards.on(shown, allOf(shown))
  await cards.settles({ change: null, appointment: { due: null } })
  await expect
    .poll(async () => (await others()).map(({ change }) => change), inTime)
    .toEqual(Array(4).fill(null))
  expect((await others()).find(({ type }) => type === 'afterMeeting')).toMatchObject({ start: last!.start })
  const told = await cards.menu()
  expect(told.words).toMatch(new RegExp(`Flyttet med:.*${named('debrief')} · `, 's'))
  expect(told.words).toMatch(new RegExp(`Passer ikke med.*${named('afterMeeting')} · `, 's'))
})

test('a room of one of them says no: that one stays, she is told, and the others are moved', async () => {
  const before = await others()
  const shown = await takeOver(8)
  const kept = (await cards.meeting()).room!.mail
  cards.house.local.chaos.set({ declineRooms: rooms.map(({ mail }) => mail).filter((mail) => mail !== kept) })
  await cards.on(shown, allOf(shown))
  await cards.settles({ change: null, appointment: { due: null } })
  await expect
    .poll(async () => (await others()).map(({ change }) => change), inTime)
    .toEqual(Array(4).fill(null))
  const after = await others()
  const stayed = after.filter(({ id, start }) => before.find((one) => one.id === id)!.start === start)
  expect(stayed.length).toBeGreaterThan(0)
  expect(await tasks()).toContain('around-not-moved')
  expect((await cards.menu()).words).toContain('Passer ikke med, hvor netværksmødet ligger nu.')
  await expect.poll(() => cards.holds().length, inTime).toBe(5)
})

test('the room of the network meeting says no, or she keeps it as it is: none of them is moved, and no room is left held', async () => {
  const before = await others()
  roomsWait()
  const shown = await takeOver(8)
  await cards.on(shown, allOf(shown))
  const held = cards.holds().length
  expect(held).toBeGreaterThan(5)
  const own = await cards.own()
  expect(own.words).toContain('Flyttes med, så snart lokalet siger ja:')
  expect((await cards.on(own, 'Behold')).words).toContain('Mødet bliver, hvor det er.')
  expect(places(await others())).toEqual(places(before))
  await expect.poll(() => cards.holds().length, inTime).toBe(5)

  const again = await cards.on(await cards.press('meeting-change-times'), 'Flyt mødet derhen')
  cards.house.local.chaos.set({ declineRooms: [(await cards.meeting()).room!.mail] })
  await cards.on(again, allOf(again))
  roomsAnswer()
  await cards.settles({ change: { state: 'declined' } })
  await expect.poll(async () => places(await others()), inTime).toEqual(places(before))
})

test('killed before the rooms answer, and opened in the tab a week later: what was wished is led on, once', async () => {
  roomsWait()
  const shown = await takeOver(8)
  await cards.on(shown, allOf(shown))
  await cards.house.service.kill()
  await cards.house.service.restart()
  roomsAnswer()
  cards.house.local.clock.moveTo(cards.house.local.clock.now().add({ hours: 7 * 24 }))
  const changeId = (await cards.meeting()).change!.id
  const params = { ...cards.standing().params, changeId }
  await cards.call(carryOutChange, { params, body: { written: false } })
  await cards.settles({ change: null, appointment: { due: null } })
  await allFit()
  await expect.poll(() => cards.holds().length, inTime).toBe(5)
  expect(await tasks()).not.toContain('around-not-moved')
})

test('she moves the network meeting alone: the others stand, and the card says which do not fit', async () => {
  const before = await others()
  await cards.on(await takeOver(8), 'Flyt kun netværksmødet')
  await cards.settles({ change: null, appointment: { due: null } })
  expect(places(await others())).toEqual(places(before))
  expect((await cards.menu()).words).toMatch(
    new RegExp(`Passer ikke med, hvor netværksmødet ligger nu\\..*${named('debrief')} · `, 's'),
  )
})

test('called off, the meetings around it are not, and the card says so before and after, as nothing else does', async () => {
  const before = await others()
  const why = await cards.on(await cards.menu(), 'Aflys mødet')
  expect(why.words).toMatch(
    new RegExp(`Møderne omkring det aflyses ikke med\\..*${named('familyPreparation')} · `, 's'),
  )
  const off = await cards.on(why, 'Aflys mødet', { because: 'illness' })
  expect(off.words).toContain('Netværksmødet er aflyst')
  expect(off.words).toContain('Møderne omkring det aflyses ikke med.')
  expect(places(await others())).toEqual(places(before))
})

test('a calendar has changed since she saw what moves along: she sees it as it is now, and nothing is done', async () => {
  const before = await others()
  const shown = await takeOver(8)
  busy(karen, daysFrom(9, 15), [['04:00', '18:00']])
  const anew = await cards.on(shown, allOf(shown))
  expect(anew.words).toContain('Det er ændret, siden du så kortet.')
  expect(anew.words).toContain('Til dette møde er der ingen tid')
  expect([(await cards.meeting()).change, places(await others())]).toEqual([null, places(before)])
})
