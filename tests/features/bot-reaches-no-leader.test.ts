import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { remindersFor } from '#shared/domain/course/reminders.ts'
import { conversationIsDead, rememberConversation } from '#bot/storage/conversations.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import { personas } from '../../infra/local/personas.ts'
import { openBotHouse, subjectsOf, type BotHouse } from '../support/bot-house.ts'
import { bookLund, type Booked } from '../support/booked-meeting.ts'
import { torben } from '../support/course.ts'

const now = '2026-03-02T08:00:00Z'
const start = Temporal.Instant.from('2026-04-15T07:00:00Z')
const escalated = remindersFor({ start }).find(({ subject }) => subject === 'agenda-escalated')!.due
let house: BotHouse

beforeEach(async () => {
  house = await openBotHouse(now)
})
afterEach(() => house.stop())

const herCards = () => subjectsOf(house.chat('coordinator'))
const timeline = ({ courseId }: Booked) =>
  house.db.asService((tx) =>
    tx.selectFrom('course_event').select(['kind', 'detail']).where('course_id', '=', courseId).execute(),
  )
const lead = (id: string, name: string, mail: string) =>
  house.db.asService(async (tx) => {
    await upsertStaff(tx, { id, name, mail })
    await tx.updateTable('staff').set({ leads: true }).where('id', '=', id).execute()
  })
const escalate = async () => {
  await house.start()
  const booked = await bookLund(house.db, house.outbox, { now })
  await house.until(() => herCards().length === 1)
  return {
    booked,
    passes: async () => {
      house.local.clock.moveTo(escalated.add({ minutes: 5 }))
      await expect
        .poll(() =>
          house.db.asService((tx) =>
            tx
              .selectFrom('outbox')
              .select('state')
              .where('subject', '=', 'agenda-escalated')
              .where('audience', '!=', 'leaders')
              .execute(),
          ),
        )
        .not.toEqual(expect.arrayContaining([{ state: 'waiting' }]))
    },
  }
}
const closedTo = (id: string) => {
  const chat = { id: `a:closed-${id}`, kind: 'personal', owner: id, serviceUrl: house.local.origin } as const
  return house.db.asService(async (tx) => {
    await rememberConversation(tx, chat)
    await conversationIsDead(tx, chat)
    await tx.updateTable('conversation').set({ dead: true }).where('owner', '=', id).execute()
  })
}

test('a leader whose chat is closed: his card goes to nobody else, the timeline says that no leader was reached', async () => {
  const { booked, passes } = await escalate()
  await lead(torben.id, torben.name, torben.mail)
  await closedTo(torben.id)
  await passes()
  await expect
    .poll(async () => (await timeline(booked)).filter(({ kind }) => kind === 'task'))
    .toEqual([{ kind: 'task', detail: 'no-leader' }])
  await house.pause()
  expect(herCards()).not.toContain('agenda-escalated')
  expect((await timeline(booked)).map(({ detail }) => detail)).not.toContain('agenda-escalated')
})

test('nobody leads: a task says it', async () => {
  const { booked, passes } = await escalate()
  await passes()
  await expect
    .poll(async () => (await timeline(booked)).filter(({ kind }) => kind === 'task'))
    .toEqual([{ kind: 'task', detail: 'no-leader' }])
})

test('of two leaders one is reached: he has the card, and there is no task', async () => {
  const { booked, passes } = await escalate()
  await lead(torben.id, torben.name, torben.mail)
  const outsider = personas.find(({ key }) => key === 'outsider')!
  await lead(outsider.id, outsider.name, outsider.mail)
  await closedTo(outsider.id)
  await passes()
  await house.until(() => subjectsOf(house.chat('leader')).includes('agenda-escalated'))
  await house.pause()
  expect((await timeline(booked)).filter(({ kind }) => kind === 'task')).toEqual([])
})
