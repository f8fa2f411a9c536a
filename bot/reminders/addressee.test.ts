import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { jonas, karen, lund, testVault, torben } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { conversationIsDead, rememberConversation, type KnownConversation } from '../storage/conversations.ts'
import { openGlass } from '../storage/break-glass.ts'
import type { Database } from '../storage/database.ts'
import { upsertStaff } from '../storage/staff.ts'
import { setCoreTeam } from '../storage/team.ts'
import { addresseeOf } from './addressee.ts'

const serviceUrl = 'https://smba.trafficmanager.net/emea/'
const teamId = 'd0000000-0000-4000-8000-000000000001'
const channel: KnownConversation = { id: '19:c@thread.tacv2', kind: 'channel', owner: teamId, serviceUrl }
const chat = ({ id }: { id: string }): KnownConversation => ({
  id: `a:${id}`,
  kind: 'personal',
  owner: id,
  serviceUrl,
})

describeEachDatabase('to whom a card goes', (open) => {
  let db: Database
  let courseId: string

  beforeAll(async () => {
    db = await open()
  })
  beforeEach(async () => {
    courseId = await lund(db)
    await db.as(karen, (tx) => setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas]))
    await db.asService(async (tx) => {
      await tx.deleteFrom('conversation').execute()
      await tx.updateTable('municipality').set({ bot_mode: 'personal', hosting_team_id: null }).execute()
    })
  })

  const to = (audience: string, subject = 'meeting-soon') =>
    db.asService((tx) => addresseeOf(tx, { courseId, audience, subject }))

  test('by the mode: the channel while it lives and is known, otherwise each on the team alone', async () => {
    const each = { to: 'each', staffIds: [karen.id, jonas.id] }
    await db.asService((tx) => tx.updateTable('course').set({ channel_id: channel.id }).execute())
    await db.asService((tx) => rememberConversation(tx, channel))
    expect(await to('team')).toEqual(each)
    // A leader who broke the glass is told nothing of the work.
    await db.asService(async (tx) => {
      await upsertStaff(tx, torben)
      const at = Temporal.Instant.from('2026-02-01T08:00:00Z')
      const until = at.add({ hours: 24 })
      const opening = { courseId, coordinatorId: karen.id, leaderId: torben.id, at, until, reason: 'x' }
      await openGlass(tx, opening, testVault)
    })
    expect(await to('team')).toEqual(each)
    await db.asService((tx) =>
      tx.updateTable('municipality').set({ bot_mode: 'private-channel', hosting_team_id: teamId }).execute(),
    )
    expect(await to('team')).toEqual({ to: 'post', conversation: channel })
    await db.asService((tx) => conversationIsDead(tx, channel))
    expect(await to('team')).toEqual(each)
    // The consent card is nothing to those who could not use it.
    expect(await to('team', 'consent')).toEqual({ to: 'each', staffIds: [karen.id] })
    await db.asService((tx) =>
      rememberConversation(tx, { ...channel, serviceUrl: 'https://smba.trafficmanager.net/amer/' }),
    )
    expect(await to('team')).toMatchObject({
      conversation: { serviceUrl: 'https://smba.trafficmanager.net/amer/' },
    })
  })

  test("a channel that nobody has spoken in is reached by its team's address", async () => {
    await db.asService(async (tx) => {
      await tx
        .updateTable('municipality')
        .set({ bot_mode: 'standard-channel', hosting_team_id: teamId })
        .execute()
      await tx.updateTable('course').set({ channel_id: '19:new@thread.tacv2' }).execute()
    })
    expect(await to('team')).toMatchObject({ to: 'each' })
    await db.asService((tx) => rememberConversation(tx, channel))
    expect(await to('team')).toEqual({ to: 'post', conversation: { ...channel, id: '19:new@thread.tacv2' } })
  })

  test('a person: his chat, or one to be opened, or nowhere yet; and when he has closed it, the coordinator', async () => {
    expect(await to(jonas.id)).toEqual({ to: 'nowhere' })
    await db.asService((tx) => rememberConversation(tx, chat(karen)))
    expect(await to(jonas.id)).toEqual({ to: 'open', serviceUrl, userId: jonas.id, staffId: jonas.id })
    await db.asService((tx) => rememberConversation(tx, chat(jonas)))
    expect(await to(jonas.id)).toEqual({ to: 'post', conversation: chat(jonas) })
    await db.asService((tx) => conversationIsDead(tx, chat(jonas)))
    expect(await to(jonas.id)).toEqual({ to: 'coordinator' })
  })
})
