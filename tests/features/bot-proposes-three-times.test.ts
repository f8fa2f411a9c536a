import { expect, test } from 'vitest'
import { storeCallOff } from '#bot/meetings/call-off.ts'
import { withdrawConsent } from '#bot/storage/consents.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { personas } from '../../infra/local/personas.ts'
import type { Fault } from '../../infra/local/identity/tokens.ts'
import { jonas, karen, testVault } from '../support/course.ts'
import { meetingAt } from '../support/made-course.ts'
import { nextMeetingHouse } from '../support/next-meeting-house.ts'
import type { Said } from '../support/press-card.ts'

const at = nextMeetingHouse()

const find = () => at.press('next-meeting-find')
const look = () => at.press('next-meeting-look')
const times = ({ buttons }: Said) => Object.entries(buttons).filter(([title]) => title.startsWith('Book '))
const titles = (card: Said) => times(card).map(([title]) => title)
/** She presses the nth time that stands there. */
const pick = (card: Said, n = 0, token?: string) => {
  const [, { verb, ...data }] = times(card)[n]!
  return at.press(verb, data, token ? { token } : {})
}
const inTime = { timeout: 30_000 }
const state = () =>
  expect.poll(async () => (await at.next()).booked?.state ?? (await at.next()).asked?.state, inTime)
const stands = () => expect.poll(() => at.posted(), inTime)
/** The meeting itself as it went out, and the room's hold, each once. */
const bookedOnce = () => {
  const all = at.standing()
  expect(all).toHaveLength(2)
  const meeting = all.find(({ attendees }) => attendees.every(({ type }) => type !== 'resource'))!
  expect(meeting).toMatchObject({ organizer: karen.mail, draft: false, sensitivity: 'private' })
  expect(meeting.attendees.map(({ mail }) => mail)).toEqual([jonas.mail])
  return meeting
}

test('O-41, T-14: eight weeks ahead she presses once, sees three times with room and reason, presses one, and it is booked', async () => {
  expect(at.posted()).toContain('Find tid til næste netværksmøde')
  const own = await at.press('status', {}, { automatic: true })
  expect(Object.keys(own.buttons)).toEqual(['Find tre tider'])
  const card = await find()
  expect(titles(card)).toEqual(['Book torsdag 18. juni', 'Book onsdag 17. juni', 'Book tirsdag 16. juni'])
  for (const told of ['torsdag 18. juni kl. 8.00–10.00', 'Alle kan', 'Sted: Lokale '])
    expect(card.words).toContain(told)
  // neither the one who is invited nor anybody of the family.
  expect(card.words).not.toMatch(/Jonas|Egelund|Lund/)
  expect((await pick(card)).words).toContain('Det er på vej. Lokalet er spurgt.')
  await state().toBe('booked')
  const { booked } = await at.next()
  expect(booked).toMatchObject({ participantIds: [at.contactId], organizerId: karen.id })
  expect(booked!.start.toString()).toBe('2026-06-18T06:00:00Z')
  expect(bookedOnce().start.equals(booked!.start)).toBe(true)
  await stands().toContain('Næste netværksmøde er booket')
  expect((await at.press('status', {}, { automatic: true })).words).toContain('invitationen er sendt')
  expect((await find()).words).toContain('invitationen er sendt')
  const actions = (await at.audited()).map(({ action }) => action)
  for (const action of ['times-sought', 'meeting-wished', 'room-held', 'meeting-booked', 'invitation-sent'])
    expect(actions).toContain(action)

  // Called off, it is asked for again, and is another meeting.
  const world = { ...at.house, vault: testVault }
  await storeCallOff(world, { id: karen.id, roles: [] }, booked!, 'too-few-can-come')
  await stands().toContain('Find tid til næste netværksmøde')
  expect((await at.next()).id).not.toBe(booked!.id)
  await pick(await find(), 1)
  await state().toBe('booked')
})

test('pressed twice at once, again afterwards and on times that were found before, it is one meeting, one hold and one invitation', async () => {
  const [card, old] = [await find(), await find()]
  const both = await Promise.all([pick(card), pick(card), pick(old, 1)])
  for (const { words } of both) expect(words).toContain('Det er på vej.')
  await pick(old, 2)
  await state().toBe('booked')
  expect((await pick(old, 2)).words).toContain('invitationen er sendt')
  await look()
  bookedOnce()
})

test('a room that says no: she is told on the card, and the same room is not offered for that time again', async () => {
  const card = await find()
  const room = /Sted: (Lokale \w+)/.exec(card.words)![1]!
  at.house.local.chaos.set({ declineRooms: [roomMail(room)] })
  await pick(card)
  await state().toBe('declined')
  const own = await at.press('status', {}, { automatic: true })
  expect(own.words).toContain('Lokalet sagde nej til den tid.')
  expect(Object.keys(own.buttons)).toEqual(['Find tre andre tider'])
  at.house.local.chaos.calm()
  const again = await find()
  expect(/Sted: (Lokale \w+)/.exec(again.words)![1]).not.toBe(room)
  await pick(again)
  await state().toBe('booked')
  expect((await at.next()).booked?.room?.name).not.toBe(room)
})
const roomMail = (name: string) => `${name.toLowerCase().replace(' ', '.')}@birkelund.example`

test('a time that was taken meanwhile is not booked: she is told, and sees three that are free', async () => {
  const card = await find()
  at.block('job-centre', '2026-06-18', '2026-06-18')
  const told = await pick(card)
  expect(told.words).toContain('Den tid er lige blevet taget.')
  expect(titles(told)).toHaveLength(3)
  expect(titles(told)[0]).toContain('17. juni')
  expect((await at.next()).asked).toBeNull()
})

test('a start that no card has offered is not booked, and a press that no card carries is none', async () => {
  for (const start of ['2026-06-20T08:00:00Z', '2027-06-18T08:00:00Z', '2020-01-01T08:00:00Z'])
    expect((await at.press('next-meeting-pick', { start })).words).toContain('lige blevet taget')
  for (const data of [{}, { start: 'i morgen' }, { start: 7 }])
    expect((await at.press('next-meeting-pick', data)).words).toMatch(/^Den knap virker ikke/)
  expect((await at.next()).asked).toBeNull()
})

test('when nothing fits, what would is told without a name; when nothing would, where to look', async () => {
  at.block('job-centre', '2026-05-25', '2026-06-22')
  const near = await find()
  expect(times(near)).toEqual([])
  expect(near.words).toContain('Alle undtagen én af deltagerne: ')
  expect(near.words).not.toContain('Jonas')
  // What she is told to do in Outlook is one press away.
  expect(near.words).toContain('https://outlook.office.com/calendar/0/deeplink/compose')
  at.block('coordinator', '2026-05-25', '2026-06-22')
  expect((await find()).words).toContain('Prøv igen, eller find en tid fra en aftale i Outlook')
})

test('Graph is down: she is told in words, nothing is lost, and the next press goes on', async () => {
  const { chaos } = at.house.local
  chaos.set({ graph: { status: 503, times: 99 } })
  expect((await find()).words).toMatch(/Microsoft 365 [^"]*Prøv igen/)
  chaos.calm()
  const card = await find()
  chaos.set({ graph: { status: 503, times: 99, path: '/me/events' } })
  const told = await pick(card)
  expect(told.words).toMatch(/Microsoft 365 [^"]*Prøv igen/)
  expect(told.words).toContain('Det er på vej.')
  chaos.calm()
  await look()
  await state().toBe('booked')
  bookedOnce()
})

test('the room takes its time: what is on its way stands on her card, and one press sees it through', async () => {
  at.house.local.chaos.set({ roomAnswerSeconds: 600 })
  await pick(await find())
  await state().toBe('awaiting-room')
  const own = await at.press('status', {}, { automatic: true })
  expect(own.words).toContain('Det er på vej.')
  expect(Object.keys(own.buttons)).toEqual(['Se, hvor langt det er'])
  at.house.local.graph.calendar.answerNow()
  await look()
  await state().toBe('booked')
  bookedOnce()
})

test('whoever is not the coordinator is told so before anybody’s token is asked for', async () => {
  expect((await at.press('next-meeting-find', {}, { as: 'job-centre' })).words).toMatch(
    /^Kun familiekoordinatoren/,
  )
  expect((await at.press('next-meeting-find', {}, { as: 'outsider' })).words).toMatch(
    /^Du er ikke med i forløbet/,
  )
  const refused = (await at.audited()).filter(({ action }) => action === 'refused')
  expect(refused.map(({ actor }) => actor)).toEqual([
    jonas.id,
    personas.find(({ key }) => key === 'outsider')!.id,
  ])
})

test.for<['a colleague’s' | 'her own', Fault | undefined, RegExp]>([
  ['a colleague’s', undefined, /^Din adgang kunne ikke bekræftes/],
  ['her own', 'other-audience', /^Din adgang kunne ikke bekræftes/],
  ['her own', 'other-tenant', /^Din adgang kunne ikke bekræftes/],
  ['her own', 'other-key', /^Din adgang kunne ikke bekræftes/],
  ['her own', 'no-scope', /^Din adgang kunne ikke bekræftes/],
  ['her own', 'expired', /^Din adgang nåede at udløbe/],
])('%s token (%s) in the press does nothing', async ([whose, fault, said]) => {
  const card = await find()
  const { identity } = at.house.local
  const token = await identity.token(whose === 'her own' ? 'coordinator' : 'job-centre', fault)
  expect((await at.press('next-meeting-find', {}, { token })).words).toMatch(said)
  expect(await pick(card, 0, token)).toMatchObject({ is: 'trouble', words: expect.stringMatching(said) })
  expect((await at.next()).asked).toBeNull()
  expect(at.standing()).toEqual([])
  const lines = (await at.audited()).filter(({ action }) => action === 'refused')
  expect(lines).toHaveLength(fault === 'expired' ? 0 : 2)
})

test('where Entra wants to see her first, she is led to the tab and nothing has happened; then it goes on', async () => {
  const { grants } = at.house.local.identity
  grants.consented = false
  expect((await find()).words).toMatch(/^Microsoft 365 kræver, at du logger ind først\./)
  grants.consented = true
  await pick(await find())
  await state().toBe('booked')
})

test('X-01: when nobody from the last meeting may be invited any more, she is told, and nobody’s calendar is read', async () => {
  await at.house.db.as(karen, async (tx) => {
    const { id } = await tx.selectFrom('consent').select('id').executeTakeFirstOrThrow()
    await withdrawConsent(tx, at.courseId, id, '2026-04-23')
  })
  const told = await find()
  expect(told.words).toMatch(/Én fra sidste møde kan ikke inviteres/)
  expect(times(told)).toEqual([])
})

test('O-07: after the third network meeting of model A she is asked whether the family is ready to leave; before it she is not', async () => {
  const asked = 'Er familien klar til udslusning?'
  const own = async () => (await at.press('status', {}, { automatic: true })).words
  expect(await own()).not.toContain(asked)
  for (const day of ['2025-09-17', '2025-12-10'])
    await at.house.db.asService((tx) =>
      insertMeeting(tx, meetingAt(day, at.courseId, { type: 'networkMeeting', state: 'booked' })),
    )
  expect(await own()).toContain(asked)
  expect((await find()).words).toContain(asked)
})
