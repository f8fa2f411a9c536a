import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { da } from '#shared/text/da.ts'
import { en } from '#shared/text/en.ts'
import type { GroupId } from '#shared/domain/groups/groups.ts'
import { insertGroup, insertSeries, setMembers, setSeries } from '#bot/storage/groups.ts'
import { conversationIsDead, rememberConversation } from '#bot/storage/conversations.ts'
import { isCardFailed } from '#bot/storage/group-cards.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { personas, type Persona } from '../../infra/local/personas.ts'
import { openBotHouse, type BotHouse } from '../support/bot-house.ts'
import { someMembers } from '../support/group-house.ts'
import { chatOf } from '../support/press-card.ts'

/** Monday; eight weeks later it is Monday 27 April, and the leaders hear on Monday 4 May. */
const now = '2026-03-02T08:00:00Z'
let house: BotHouse
beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

const persona = (key: Persona['key']) => personas.find((one) => one.key === key)!
const [karen, torben] = [persona('coordinator'), persona('leader')]
const headingOf = (message: StoredMessage | undefined) =>
  (message?.card as { body: { text: string }[] } | null | undefined)?.body[0]!.text
const headings = (key: Persona['key']) =>
  house.chat(key).flatMap((message) => (message.card ? [headingOf(message)!] : []))
const { headings: said } = da.groupCard

/** The group, as somebody has set it up on that Monday; and that he who leads has been here. */
const setUp = (id: GroupId, chair = karen) =>
  house.db.asService(async (tx) => {
    await upsertStaff(tx, chair)
    await upsertStaff(tx, torben)
    await tx.updateTable('staff').set({ leads: true }).where('id', '=', torben.id).execute()
    await insertGroup(tx, id, chair.id, Temporal.PlainDate.from('2026-03-02'))
    await setMembers(tx, id, id === 'ambassadorGroup' ? someMembers() : [])
  })
/** A series as it was read in Outlook, on these days. */
const booked = (groupId: GroupId, days: readonly string[]) =>
  house.db.asService(async (tx) => {
    const id = crypto.randomUUID()
    await insertSeries(tx, groupId, {
      id,
      firstDay: days[0]!,
      start: '09:00',
      minutes: 90,
      place: 'teams',
    })
    await setSeries(tx, groupId, id, {
      state: 'booked',
      eventId: 'e',
      days: days.map((day) => ({
        planned: day,
        start: `${day}T07:00:00Z`,
        end: `${day}T08:30:00Z`,
        kept: true,
      })),
    })
  })
const patiently = { timeout: 30_000 }
const moveTo = (instant: string) => house.local.clock.moveTo(Temporal.Instant.from(instant))
const rows = () =>
  house.db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['kind', 'subject', 'state', 'course_id', 'detail', 'last_error', 'repeats'])
      .where('kind', '=', 'group-card')
      .orderBy('id')
      .execute(),
  )

test('T-29: nothing booked: whoever calls hears it two weeks before and on the day, the leaders a working week later, each at nine', async () => {
  await setUp('ambassadorGroup')
  await house.start()
  moveTo('2026-04-13T06:59:00Z')
  await expect.poll(async () => (await rows()).map(({ state }) => state), patiently).toEqual(['waiting'])
  expect(headings('coordinator')).toEqual([])
  moveTo('2026-04-13T07:00:00Z')
  await house.until(() => headings('coordinator').length === 1)
  const [first] = house.chat('coordinator')
  expect(headingOf(first)).toBe(said['group-unbooked'].ambassadorGroup)
  const text = JSON.stringify(first!.card)
  expect(text).toContain('mandag 27. april')
  expect(text).toContain(encodeURIComponent(JSON.stringify({ subEntityId: 'groups' })))
  // Of those in it nothing is said.
  for (const { name, mail } of [...someMembers(), karen])
    for (const word of [name, mail, ...name.split(' ')]) expect(text).not.toContain(word)
  moveTo('2026-04-27T07:00:00Z')
  await house.until(() => headings('coordinator').length === 2)
  expect(headings('leader')).toEqual([])
  moveTo('2026-05-04T07:00:00Z')
  await house.until(() => headings('leader').length === 1)
  expect(headings('leader')).toEqual([said['group-escalated'].ambassadorGroup])
  // Said once: what comes next is something else.
  await booked('ambassadorGroup', ['2026-06-08'])
  moveTo('2026-06-01T07:00:00Z')
  await house.until(() => headings('coordinator').length === 3)
  expect(headings('coordinator').at(-1)).toBe(said['group-ending'].ambassadorGroup)
  expect(headings('leader')).toHaveLength(1)
  const audited = async () => {
    const lines = await house.db.asService((tx) =>
      tx.selectFrom('audit').select(['course_id', 'recipient']).where('action', '=', 'card-posted').execute(),
    )
    return lines.map(({ course_id, recipient }) => [course_id, recipient])
  }
  const to = ({ id }: Persona) => [null, `staff:${id}`]
  await expect.poll(audited, patiently).toEqual([to(karen), to(karen), to(torben), to(karen)])
})

test('T-33: a chief’s own group, in his own language', async () => {
  await setUp('coordinationGroup', torben)
  const { connector } = house.local
  await house.start()
  await connector.say(torben, chatOf(house.local, 'leader'), 'next meeting', 'en-GB')
  const answers = headings('leader').length
  moveTo('2026-03-19T08:00:00Z')
  await house.until(() => headings('leader').length > answers)
  const last = house.chat('leader').findLast(({ card }) => card !== null)!
  expect(headingOf(last)).toBe(en.groupCard.headings['group-unbooked'].coordinationGroup)
  expect((last.card as { lang?: string }).lang).toBe('en')
})

test('it is quiet while meetings are booked, says when they end, and is quiet again when the next are booked', async () => {
  await setUp('ambassadorGroup')
  await booked('ambassadorGroup', ['2026-03-19', '2026-05-15', '2026-07-09'])
  await house.start()
  moveTo('2026-06-25T07:00:00Z')
  await house.until(() => headings('coordinator').length === 1)
  expect(headings('coordinator')).toEqual([said['group-ending'].ambassadorGroup])
  expect(JSON.stringify(house.chat('coordinator')[0]!.card)).toContain('torsdag 9. juli')
  await booked('ambassadorGroup', ['2026-09-03', '2026-10-29'])
  moveTo('2026-08-31T07:00:00Z')
  moveTo('2026-10-15T07:00:00Z')
  await house.until(() => headings('coordinator').length === 2)
  const all = async () => (await rows()).map(({ subject, state }) => `${subject} ${state}`)
  await expect.poll(all, patiently).toEqual(['group-ending done', 'group-ending done'])
})

test('what was due and is done before it goes out is not sent', async () => {
  await setUp('ambassadorGroup')
  await house.start()
  // At night it is asked for; by nine the meetings are booked.
  moveTo('2026-04-13T03:00:00Z')
  await expect.poll(async () => (await rows()).length, patiently).toBe(1)
  await booked('ambassadorGroup', ['2026-04-30'])
  moveTo('2026-04-13T07:30:00Z')
  await expect.poll(async () => (await rows())[0]!.state, patiently).toBe('dropped')
  expect(headings('coordinator')).toEqual([])
})

test('what Teams never takes stays failed, writes nothing on any course, and is told on the screen of the groups', async () => {
  await setUp('ambassadorGroup')
  await house.start()
  const chat = { kind: 'personal', owner: karen.id, serviceUrl: house.local.connector.serviceUrl } as const
  const closed = { ...chat, id: chatOf(house.local, 'coordinator').id }
  await house.db.asService((tx) => conversationIsDead(tx, closed))
  moveTo('2026-04-13T07:30:00Z')
  await expect.poll(async () => (await rows())[0]?.state, patiently).toBe('failed')
  expect(await rows()).toMatchObject([{ course_id: null, detail: 'ambassadorGroup' }])
  expect(await house.db.asService((tx) => isCardFailed(tx, 'ambassadorGroup'))).toBe(true)
  expect(await house.db.asService((tx) => tx.selectFrom('course_event').selectAll().execute())).toEqual([])
  // She writes to the bot again: the next one is taken, and the trouble is over.
  await house.db.asService((tx) => rememberConversation(tx, closed))
  moveTo('2026-04-27T07:30:00Z')
  await house.until(() => headings('coordinator').length === 1)
  await expect
    .poll(() => house.db.asService((tx) => isCardFailed(tx, 'ambassadorGroup')), patiently)
    .toBe(false)
})
