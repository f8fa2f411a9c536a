import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { removeContact, saveContact } from '#shared/api/courses.ts'
import { cancelMeeting, carryOutChange, changeMeeting, readMeeting } from '#shared/api/meetings.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { colleagues } from '../../infra/local/personas.ts'
import { makeCourse, type MadeCourse } from '../support/booked-course.ts'
import { contact } from '../support/course.ts'
import type { TypedContact } from '../support/course-over-http.ts'
import { openHouse, type House } from '../support/house.ts'
import { chatOf, pressCard, type Said, type Way } from '../support/press-card.ts'
import { answered, roomAt, standingMeeting, type Standing } from '../support/standing-meeting.ts'

let house: House
let call: Call
beforeAll(async () => {
  house = await openHouse()
  call = house.as('coordinator')
})
afterEach(() => house.local.chaos.calm())
afterAll(() => house?.stop())

const dorte = colleagues.find(({ name }) => name === 'Dorte Vestby')!
const rune = colleagues.find(({ name }) => name === 'Rune Storgård')!
const jonas = 'jonas.egelund@birkelund.example'
const both = [dorte.mail, jonas].toSorted()
const toAdd = `Tilføj ${dorte.name}`

/** Each test has a course and a week of its own: Jonas is invited, Dorte of the same department is not, and of Rune the family has not been asked. */
let weeks = 0
let course: MadeCourse
let revision: number
let joining: string
let one: Standing
let card: StoredMessage
const day = (time: string, days = 0) => {
  const date = new Date(Date.UTC(2026, 3, 14 + weeks * 7 + days))
  return `${date.toISOString().slice(0, 10)}T${time}:00Z`
}
const cards = () =>
  house.local.connector
    .messages(chatOf(house.local, 'coordinator').id)
    .filter(({ card: c }) => cardKey(c)?.startsWith('card:meeting-booked:'))
beforeEach(async () => {
  weeks += 1
  course = await makeCourse(call)
  revision = course.revision
  const people = [
    contact({ name: dorte.name, mail: dorte.mail }),
    contact({ name: rune.name, mail: rune.mail, department: 'psychology' }),
  ]
  joining = people[0]!.id
  for (const person of people)
    ({ revision } = await call(saveContact, {
      params: { courseId: course.id, contactId: person.id },
      body: { revision, contact: person as TypedContact },
    }))
  one = await standingMeeting(house, call, course, day('07:00'))
  const found = () => cards().find(({ card: c }) => cardKey(c)?.includes(one.params.meetingId))
  await expect.poll(found, { timeout: 30_000 }).toBeDefined()
  card = found()!
})

const press = (verb: string, data: object = {}, way: Way = {}) =>
  pressCard(house.local, card, { courseId: course.id, ...data, verb }, way)
const on = ({ buttons }: Said, title: string) => {
  const found = buttons[title]
  if (!found) throw new Error(`${title} is not among ${Object.keys(buttons).join(', ')}.`)
  return pressCard(house.local, card, found)
}
const list = async () => on(await press('meeting-change'), 'Tilføj deltager')
const invited = () => one.event.attendees.map(({ mail }) => mail).toSorted()
const meeting = () => call(readMeeting, { params: one.params, body: {} })
const titles = ({ buttons }: Said) => Object.keys(buttons)

test('whom the family has said yes to, and whose calendar is busy, is said before she presses; then he is invited, once, and the channel’s card names nobody', async () => {
  house.local.graph.calendar.add(
    findMailbox(dorte.mail)!,
    {
      start: Date.parse(day('08:00')),
      end: Date.parse(day('08:30')),
      fields: { subject: 'Optaget', showAs: 'busy' },
    },
    null,
  )
  const offered = await list()
  expect(titles(offered)).toEqual([toAdd, 'Tilbage'])
  for (const said of [
    'Optaget, når mødet holdes',
    'Én på netværkskortet kan ikke inviteres.',
    'Kun du ser det',
  ])
    expect(offered.words).toContain(said)
  expect(offered.words).not.toMatch(/Rune|Sofie|Lundager/)
  const [first, second] = await Promise.all([on(offered, toAdd), on(offered, toAdd)])
  for (const said of [first, second]) expect(said.words).toContain('Deltageren er med i mødet')
  await expect.poll(invited).toEqual(both)
  expect((await meeting()).contactIds.toSorted()).toEqual([course.contactId, joining].toSorted())
  const { version } = one.event
  // The card that she has kept open, pressed a week later.
  const again = await on(offered, toAdd)
  expect(again.words).toContain('Deltageren er med i mødet, og aftalen i Outlook er rettet.')
  expect(again.words).toContain('Der er ingen at tilføje.')
  expect(titles(again)).toEqual(['Tilbage'])
  expect(one.event.version).toBe(version)
  expect(JSON.stringify(one.event.fields)).not.toMatch(/Lundager|Sofie|Malthe|Dorte/)
  const posted = JSON.stringify(cards().find(({ id }) => id === card.id)!.card)
  expect(posted).not.toMatch(/Dorte|Jonas/)
})

test('nobody but the coordinator adds anybody, and a press that says what no card offers does nothing', async () => {
  const { words } = await press('meeting-change-people', {}, { as: 'job-centre' })
  expect(words).not.toContain(dorte.name)
  const stands = String((await list()).buttons[toAdd]!['stands'])
  expect((await press('meeting-change-add', { contact: 'nobody', stands })).words).toBeTruthy()
  const unknown = await press('meeting-change-add', { contact: randomUUID(), stands })
  expect(unknown.words).toContain('Vedkommende står ikke på netværkskortet mere.')
  expect(invited()).toEqual([jonas])
})

test('Graph is down: she is told that calendars are not known, he is in the meeting, and the appointment is written with one more press', async () => {
  house.local.chaos.set({ graph: { status: 503, times: 200 } })
  const offered = await list()
  expect(offered.words).toContain('Om de andre er ledige, ved Samlet ikke lige nu.')
  const told = await on(offered, toAdd)
  expect(told.words).toContain('men aftalen i Outlook er ikke rettet endnu')
  expect(titles(told)).toEqual(['Ret aftalen', 'Tilbage'])
  expect(invited()).toEqual([jonas])
  house.local.chaos.calm()
  await on(told, 'Ret aftalen')
  expect(invited()).toEqual(both)
  expect((await meeting()).appointment).toEqual({ known: true, due: null })
})

test('the answer of Graph is lost: he is invited once, whatever she presses after it', async () => {
  const offered = await list()
  let lost = 1
  const over = ({ body }: { body: unknown }) =>
    JSON.stringify(body ?? null).includes('attendees') && lost-- > 0 ? ('lost' as const) : null
  house.local.chaos.set({ weather: { over, declines: () => false } })
  await on(offered, toAdd)
  expect(lost).toBeLessThan(1)
  house.local.chaos.calm()
  expect((await on(offered, toAdd)).words).toContain('og aftalen i Outlook er rettet.')
  expect(invited()).toEqual(both)
})

test('moved, off, consent gone or taken off the map since she saw the card: nobody is added, and she is told what holds now', async () => {
  const offered = await list()
  const params = { ...one.params, changeId: randomUUID() }
  house.local.chaos.set({ roomAnswerSeconds: 600 })
  const to = { start: day('07:00', 1), end: day('09:00', 1), room: roomAt(1) }
  await call(changeMeeting, { params, body: to })
  const inHand = await on(offered, toAdd)
  expect(inHand.words).toContain('Der var allerede en anden ændring i gang.')
  expect(inHand.words).toContain('Lokalet er spurgt.')
  house.local.graph.calendar.answerNow()
  await answered(house, call, one.params)
  await call(carryOutChange, { params, body: { written: false } })
  const since = await on(offered, toAdd)
  expect(since.words).toContain('Mødet er ændret, siden du så kortet.')
  expect(invited()).toEqual([jonas])
  // What holds now is on the card that she got: from there it goes.
  expect(titles(since)).toEqual([toAdd, 'Tilbage'])
  await call(removeContact, { params: { courseId: course.id, contactId: joining }, body: { revision } })
  expect((await on(since, toAdd)).words).toContain('Vedkommende står ikke på netværkskortet mere.')
  await call(cancelMeeting, { params: one.params, body: { because: 'illness' } })
  expect((await on(since, toAdd)).words).toContain('Netværksmødet er aflyst')
  expect(invited()).toEqual([jonas])
})

test('whom she has put into the appointment in Outlook itself is told of on the card, and taken up without a second invitation', async () => {
  house.local.graph.calendar.change(one.event, {
    attendees: [...one.event.attendees, { mail: dorte.mail, name: dorte.name, type: 'required' }],
  })
  const times = await press('meeting-change-times')
  expect(times.words).toContain('Én, som familien har sagt ja til, er inviteret i Outlook')
  expect(times.words).not.toContain('som familien ikke er spurgt om')
  const offered = await list()
  expect(offered.words).toContain('Står i aftalen i Outlook allerede')
  house.local.graph.calendar.answer(one.event, dorte.mail, 'accepted')
  await on(offered, toAdd)
  expect(invited()).toEqual(both)
  expect(one.event.attendees.find(({ mail }) => mail === dorte.mail)).toMatchObject({ answer: 'accepted' })
  house.local.graph.calendar.cancel(one.event)
  expect((await press('meeting-change-people')).words).toContain('Aftalen er slettet i Outlook.')
  expect(house.local.graph.violations()).toEqual([])
  expect(house.local.graph.unknown()).toEqual([])
})
