import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Call } from '#shared/api/client.ts'
import { dissolveGroup, endSeries, readGroups, saveGroup } from '#shared/api/groups.ts'
import { localDate, zone } from '#shared/domain/calendar/zone.ts'
import { graphToken } from '../../infra/local/identity/tokens.ts'
import { apiClientId, personas } from '../../infra/local/personas.ts'
import { refusal } from '../support/course-over-http.ts'
import {
  anders,
  book,
  everyEight,
  groupIn,
  jonas,
  lise,
  member,
  setUp,
  someMembers,
} from '../support/group-house.ts'
import { openHouse, type House } from '../support/house.ts'

const [karen] = personas
const days = [
  '2026-03-19',
  '2026-05-15',
  '2026-07-09',
  '2026-09-03',
  '2026-10-29',
  '2026-12-28',
  '2027-02-18',
]

let house: House
let karens: Call
let torbens: Call
beforeAll(async () => {
  house = await openHouse()
  karens = house.as('coordinator')
  torbens = house.as('leader')
})
afterAll(() => house?.stop())
beforeEach(() => setUp(karens, 'ambassadorGroup'))
afterEach(async () => {
  house.local.chaos.calm()
  for (const call of [karens, torbens])
    for (const group of (await call(readGroups, { params: {}, body: {} })).groups) await undo(call, group.id)
})

async function undo(call: Call, groupId: 'ambassadorGroup' | 'coordinationGroup') {
  let group = await groupIn(call, groupId)
  for (const { id } of group.series)
    group = await call(endSeries, { params: { groupId, seriesId: id }, body: { revision: group.revision } })
  if (group.chair) await call(dissolveGroup, { params: { groupId }, body: { revision: group.revision } })
}

const own = () => groupIn(karens, 'ambassadorGroup')
const standing = () => house.local.graph.events().filter(({ gone, days: all }) => !gone && all.length > 0)
const startsOf = (all: readonly { start: string | Temporal.Instant }[]) =>
  all.map(({ start }) => localDate(Temporal.Instant.from(start.toString())).toString())
const timesOf = (all: readonly { start: Temporal.Instant }[]) =>
  new Set(all.map(({ start }) => start.toZonedDateTimeISO(zone).toPlainTime().toString()))
/** What somebody does in Outlook itself, through Graph with her own token. */
const inOutlook = async (method: string, path: string, body?: object) => {
  const token = await graphToken(house.local.identity.key, karen!, apiClientId, ['Calendars.ReadWrite'])
  const answer = await fetch(`${house.local.origin}/graph/v1.0/me${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  expect(answer.ok).toBe(true)
  return answer.status === 204 || answer.status === 202
    ? null
    : ((await answer.json()) as { value: { id: string }[] })
}
const instancesIn = async () => {
  const window = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2027-12-31T00:00:00Z'
  return (await inOutlook('GET', `/events/${standing()[0]!.id}/instances?${window}`))!.value
}

test('T-29: one appointment in the calendar of whoever calls, which repeats, and is moved off holidays at the same time of the day', async () => {
  const booked = await book(karens, await own())
  const [series, ...others] = standing()
  expect(others).toEqual([])
  expect(series).toMatchObject({
    organizer: karen!.mail,
    subject: 'Ambassadørgruppe',
    attendeesHidden: false,
    sensitivity: 'normal',
  })
  expect(series!.attendees.map(({ mail }) => mail)).toEqual(someMembers().map(({ mail }) => mail))
  expect(startsOf(series!.days)).toEqual(days)
  expect(timesOf(series!.days)).toEqual(new Set(['09:00:00']))
  const [known] = booked.series
  expect(known).toMatchObject({ state: 'booked', read: true, place: 'teams' })
  expect(startsOf(known!.days)).toEqual(days)
  expect(known!.days.map(({ planned }) => planned).slice(0, 2)).toEqual(['2026-03-19', '2026-05-14'])
  expect(known!.days.some(({ stuck }) => stuck)).toBe(false)
  expect(booked.due).toBeNull()
})

test('T-33: monthly on the same weekday of the month, in the calendar of the chief who calls', async () => {
  const made = await setUp(torbens, 'coordinationGroup', [member(anders)])
  const booked = await book(torbens, made, { ...everyEight, firstDay: '2026-03-30', place: 'office' })
  expect(startsOf(booked.series[0]!.days).slice(0, 4)).toEqual([
    '2026-03-30',
    '2026-04-27',
    '2026-05-26',
    '2026-06-29',
  ])
  expect(standing()[0]).toMatchObject({ subject: 'Koordineringsgruppe', location: 'Hos den, der indkalder' })
})

test('an answer that was lost makes no second series: asked again, it is led to its end', async () => {
  const group = await own()
  const seriesId = randomUUID()
  house.local.chaos.set({
    weather: {
      over: ({ method, path }) => (method === 'POST' && path.endsWith('/events') ? 'lost' : null),
      declines: () => false,
    },
  })
  await expect(book(karens, group, everyEight, seriesId)).rejects.toMatchObject({ status: 503 })
  house.local.chaos.calm()
  expect(standing()).toHaveLength(1)
  expect((await own()).series).toMatchObject([{ id: seriesId, state: 'booking', days: [] }])
  // Another one meanwhile is not begun, and what nobody knows of is not called off.
  await expect(book(karens, await own())).rejects.toMatchObject(refusal(409, 'group-has-series'))
  const { revision } = await own()
  const params = { groupId: 'ambassadorGroup', seriesId } as const
  await expect(karens(endSeries, { params, body: { revision } })).rejects.toMatchObject(
    refusal(409, 'booking-not-finished'),
  )
  // A no to the second asking says nothing of the first.
  house.local.chaos.set({ graph: { status: 403, times: 1, path: '/me/events' } })
  await expect(book(karens, group, everyEight, seriesId)).rejects.toMatchObject({ status: 502 })
  expect((await own()).series).toMatchObject([{ id: seriesId, state: 'booking' }])
  const booked = await book(karens, group, { ...everyEight, start: '13:00' }, seriesId)
  expect(startsOf(booked.series[0]!.days)).toEqual(days)
  expect(standing()).toHaveLength(1)
  expect(timesOf(standing()[0]!.days)).toEqual(new Set(['09:00:00']))
})

test('X-10: what was typed beside an address goes nowhere, whoever is invited is called what the directory calls him', async () => {
  const typed = { name: 'Anders (familien Storm)', mail: anders.mail }
  const group = await setUp(
    karens,
    'ambassadorGroup',
    [...someMembers(), member(typed)],
    (await own()).revision,
  )
  const booked = await book(karens, group)
  const invited = () => standing()[0]!.attendees.map(({ name }) => name)
  expect(invited()).toContain(anders.name)
  await setUp(karens, 'ambassadorGroup', [member({ ...typed, mail: lise.mail })], booked.revision)
  expect(invited()).toEqual([lise.name])
  expect(JSON.stringify(house.local.graph.events())).not.toContain('Storm')
})

test('what Outlook refuses leaves nothing, and another choice may be made', async () => {
  const group = await own()
  house.local.chaos.set({ graph: { status: 403, times: 1, path: '/me/events' } })
  await expect(book(karens, group)).rejects.toMatchObject(refusal(502, 'microsoft365-refused'))
  expect((await own()).series).toEqual([])
  expect((await book(karens, await own())).series).toHaveLength(1)
})

test('days that could not be moved are told, and moved when it is asked again; what she has moved herself stays', async () => {
  const seriesId = randomUUID()
  house.local.chaos.set({
    weather: {
      over: ({ method }) => (method === 'PATCH' ? { status: 504, times: 1 } : null),
      declines: () => false,
    },
  })
  const booked = await book(karens, await own(), everyEight, seriesId)
  const stuck = booked.series[0]!.days.filter((day) => day.stuck)
  expect(startsOf(stuck)).toEqual(['2026-05-14', '2026-12-24'])
  house.local.chaos.calm()
  // She moves the one in May herself, to a holiday at that: it is hers to say.
  const [, may] = await instancesIn()
  const time = (text: string) => ({ dateTime: text, timeZone: 'Romance Standard Time' })
  await inOutlook('PATCH', `/events/${may!.id}`, {
    start: time('2026-05-14T14:00:00'),
    end: time('2026-05-14T15:00:00'),
  })
  const again = await book(karens, booked, everyEight, seriesId)
  expect(startsOf(again.series[0]!.days)).toEqual(days.with(1, '2026-05-14'))
  expect(again.series[0]!.days.some((day) => day.stuck)).toBe(false)
})

test('what is done to it in Outlook holds: a day taken out, and the whole series deleted', async () => {
  const booked = await book(karens, await own())
  const [first] = await instancesIn()
  await inOutlook('POST', `/events/${first!.id}/cancel`, { comment: 'Ferie' })
  expect(startsOf((await own()).series[0]!.days)).toEqual(days.slice(1))
  await inOutlook('DELETE', `/events/${standing()[0]!.id}`)
  const gone = await own()
  expect(gone.series).toMatchObject([{ state: 'gone', days: [] }])
  expect(gone.due).toBe('2026-04-27')
  // It can be booked anew, and nothing reminds of the old one.
  expect((await book(karens, gone)).series).toMatchObject([{ state: 'booked' }])
  expect(booked.series[0]!.id).not.toBe((await own()).series[0]!.id)
})

test('while Outlook does not answer, what was last seen is told as such', async () => {
  await book(karens, await own())
  house.local.chaos.set({ graph: { status: 503, times: 20, retryAfter: 600 } })
  const [series] = (await own()).series
  expect(series!.read).toBe(false)
  expect(startsOf(series!.days)).toEqual(days)
})

test('who joins is invited and who leaves is not; whom she has invited in Outlook stays; what Outlook did not take is not saved', async () => {
  const group = await book(karens, await own())
  const [id] = standing().map((event) => event.id)
  const attendee = (one: { mail: string; name: string }) => ({
    type: 'required',
    emailAddress: { address: one.mail, name: one.name },
  })
  const guest = { mail: 'gaest@birkelund.example', name: 'Gæst' }
  await inOutlook('PATCH', `/events/${id}`, { attendees: [...someMembers(), guest].map(attendee) })
  const members = [
    ...group.members.filter(({ mail }) => mail !== lise.mail),
    member(anders, 'child-disability'),
  ]
  const save = () =>
    karens(saveGroup, {
      params: { groupId: 'ambassadorGroup' },
      body: { revision: group.revision, members },
    })
  house.local.chaos.set({ graph: { status: 403, times: 2, path: '/me/events' } })
  await expect(save()).rejects.toMatchObject(refusal(502, 'microsoft365-refused'))
  expect((await own()).members).toHaveLength(3)
  house.local.chaos.calm()
  const saved = await save()
  expect(saved.members.map(({ mail }) => mail)).toEqual(members.map(({ mail }) => mail))
  const invited = standing()[0]!.attendees.map(({ mail }) => mail)
  expect(invited).toEqual(expect.arrayContaining([guest.mail, anders.mail, jonas.mail]))
  expect(invited).not.toContain(lise.mail)
  expect(startsOf(standing()[0]!.days)).toEqual(days)
})

test('two at once: the second is told, and nothing of the first is lost', async () => {
  const { revision } = await own()
  const save = (members: ReturnType<typeof someMembers>) =>
    setUp(karens, 'ambassadorGroup', members, revision)
  const [first, second] = await Promise.allSettled([save([member(anders)]), save([member(lise)])])
  const lost = [first, second].find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject(refusal(409, 'changed-by-someone-else'))
  expect((await own()).members).toHaveLength(1)
  await expect(setUp(karens, 'ambassadorGroup')).rejects.toMatchObject(
    refusal(409, 'changed-by-someone-else'),
  )
})

test('a first day in the past, too far away or on a day off is refused, and so is an address outside or twice', async () => {
  const group = await own()
  const on = (firstDay: string) => book(karens, group, { ...everyEight, firstDay })
  await expect(on('2026-03-02')).rejects.toMatchObject(refusal(409, 'group-day-past'))
  await expect(on('2027-03-03')).rejects.toMatchObject(refusal(409, 'group-day-far'))
  await expect(on('2026-04-02')).rejects.toMatchObject(refusal(409, 'group-day-off'))
  const save = (mail: string, seat: 'employment' | 'coordinator' = 'employment') =>
    setUp(karens, 'ambassadorGroup', [member(jonas), member({ name: 'En til', mail }, seat)], group.revision)
  await expect(save('mor@privat.example')).rejects.toMatchObject(refusal(409, 'group-mail-outside'))
  await expect(save(jonas.mail.toUpperCase())).rejects.toMatchObject(refusal(409, 'group-mail-twice'))
  await expect(save(karen!.mail)).rejects.toMatchObject(refusal(409, 'group-mail-twice'))
  await expect(save(anders.mail, 'coordinator')).rejects.toMatchObject(refusal(400, 'invalid-request'))
})

test('ended, it is gone from all calendars, and a group is not dissolved while it meets', async () => {
  const group = await book(karens, await own())
  const [series] = group.series
  const basedOn = (revision: number) => ({ revision })
  const params = { groupId: 'ambassadorGroup', seriesId: series!.id } as const
  await expect(
    karens(dissolveGroup, { params: { groupId: 'ambassadorGroup' }, body: basedOn(group.revision) }),
  ).rejects.toMatchObject(refusal(409, 'group-has-series'))
  const ended = await karens(endSeries, { params, body: basedOn(group.revision) })
  expect(ended.series).toEqual([])
  expect(standing()).toEqual([])
  // Asked again it stays away.
  expect((await karens(endSeries, { params, body: basedOn(group.revision) })).series).toEqual([])
})

// The last one, as it moves the clock on.
test('a new series follows the old one, and not before it ends', async () => {
  const group = await book(karens, await own())
  const next = { ...everyEight, firstDay: '2027-02-18' }
  await expect(book(karens, group, next)).rejects.toMatchObject(refusal(409, 'group-has-series'))
  house.local.clock.moveTo(Temporal.Instant.from('2026-06-01T08:00:00Z'))
  const both = await book(karens, await own(), { ...next, firstDay: '2027-04-15' })
  expect(both.series.map(({ firstDay }) => firstDay)).toEqual(['2026-03-19', '2027-04-15'])
  // The first two have been held.
  expect(both.metOn).toBe('2026-05-15')
  expect(startsOf(both.series[0]!.days)).toEqual(days.slice(2))
})
