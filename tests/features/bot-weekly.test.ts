import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { personas } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund } from '../support/booked-meeting.ts'

const now = '2026-03-24T08:00:00Z'
const coordinator = personas.find(({ key }) => key === 'coordinator')!
let house: BotHouse

beforeAll(async () => {
  house = await openBotHouse(now)
  await house.start()
})
afterAll(() => house.stop())

const chat = () => house.local.connector.conversations(coordinator).find((one) => one.kind === 'personal')!
const moveTo = (instant: string) => house.local.clock.moveTo(Temporal.Instant.from(instant))
const cards = () => house.chat('coordinator').filter((message) => message.card)
async function say(text: string): Promise<string | null> {
  await house.local.connector.say(coordinator, chat(), text)
  return house.chat('coordinator').findLast((message) => message.from.bot)?.text ?? null
}
const press = (verb: string, courseId: string) => {
  const card = cards().at(-1)!
  const action = { type: 'Action.Execute', verb, data: { key: cardKey(card.card), courseId } }
  return house.local.connector.invoke(coordinator, chat(), { activityId: card.id, action, trigger: 'manual' })
}

test('she asks for her reminders once a week: on Monday they come in one card, across the change to summer time, and what is late comes when it is late', async () => {
  const first = await bookLund(house.db, house.outbox, { now })
  await bookLund(house.db, house.outbox, { now, start: '2026-04-16T07:00:00Z' })
  await house.until(() => cards().length === 2)
  expect(await say('weekly')).toBe(
    "From Monday on you have the week's reminders together at 9. What is late comes at once.",
  )
  expect(await say('ugentligt')).toBe(
    'Fra på mandag får du ugens påmindelser på én gang kl. 9. Det, der er over tiden, kommer med det samme.',
  )

  // 9:05 on Monday; both agendas are due on Wednesday, before Easter.
  moveTo('2026-03-30T07:05:00Z')
  await house.until(() => cards().length === 3)
  const week = JSON.stringify(cards().at(-1)!.card)
  expect(week).toContain('Ugens påmindelser')
  expect(week.match(/Dagsorden skal sendes/g)).toHaveLength(2)
  for (const reference of ['NM-2026-0001', 'NM-2026-0002']) expect(week).toContain(reference)

  const chosen = await press('reminders-single', first.courseId)
  expect(chosen.body).toMatchObject({ value: 'Fra nu af kommer påmindelserne enkeltvis.' })
  // Pressed twice, it is chosen once.
  expect((await press('reminders-single', first.courseId)).body).toEqual(chosen.body)

  moveTo('2026-04-08T10:05:00Z')
  await house.until(() => subjectsOf(house.chat('coordinator')).includes('agenda-late'))
  await house.pause()
  expect(subjectsOf(house.chat('coordinator'))).toEqual([
    'meeting-booked',
    'meeting-booked',
    'agenda-due',
    'agenda-late',
  ])
  expect(house.local.connector.duplicates()).toEqual([])
})
