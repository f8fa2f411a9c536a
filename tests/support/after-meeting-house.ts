import { afterEach, beforeEach } from 'vitest'
import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { PlanContent } from '#shared/domain/plan/plan.ts'
import { askForJournals } from '#bot/reminders/journals-due.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { insertPlanVersion } from '#bot/storage/plans.ts'
import { upsertStaff } from '#bot/storage/staff.ts'
import { joinTeam, setCoreTeam } from '#bot/storage/team.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { hostingTeam, personas, type Persona } from '../../infra/local/personas.ts'
import { openBotHouse, type BotHouse } from './bot-house.ts'
import { consent, contact, jonas, karen, lund, mother, testVault } from './course.ts'

type Answer = { type: string; value: unknown; statusCode: number }
type Data = Record<string, unknown>

/** What Jonas is on the map of. */
const his = contact({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })

export const agreement = (said: Partial<PlanContent['agreements'][number]> = {}) => ({
  id: randomUUID(),
  about: [mother.id],
  type: 'employment' as const,
  content: 'Ring til **virksomheden**',
  responsible: 'Jonas fra jobcentret',
  responsibleId: his.id,
  deadline: '2026-03-18',
  done: false,
  ...said,
})

export type AfterMeetingHouse = {
  house: BotHouse
  courseId: string
  channelId: string
  meetingLeader: string
  moveTo(instant: string): Promise<void>
  publish(version: string, agreements: PlanContent['agreements']): Promise<void>
  /** The card with this subject in the channel, when it stands there. */
  card(subject: string): Promise<StoredMessage>
  press(
    key: Persona['key'],
    card: StoredMessage,
    verb: string,
    data?: Data,
    automatic?: boolean,
  ): Promise<Answer>
  course(): Promise<NonNullable<Awaited<ReturnType<typeof readCourse>>>>
  audited(): Promise<{ actor: string; action: string; subject: string | null }[]>
}

export const words = ({ value }: { value: unknown }) => JSON.stringify(value)
export const persona = (key: Persona['key']) => personas.find((one) => one.key === key)!

/** Before each test the family Lund with a channel of its own, Jonas on its team by the mother's yes, and somebody who leads its meetings. */
export function afterMeetingHouse(now: string): AfterMeetingHouse {
  const at = {
    meetingLeader: persona('meeting-leader').id,
    async moveTo(instant) {
      at.house.local.clock.moveTo(Temporal.Instant.from(instant))
    },
    publish: (version, agreements) =>
      at.house.db.as(karen, async (tx) => {
        const { courseId } = at
        const now = at.house.clock.now()
        const content = { goals: [], measures: [], agreements }
        await insertPlanVersion(tx, { courseId, version, at: now, by: karen.id, content }, testVault)
        await askForJournals(tx, at.house.outbox, { courseId, version, at: now })
      }),
    async card(subject) {
      const found = () =>
        at.house
          .channel(at.channelId)
          .find((message) => cardKey(message.card)?.startsWith(`card:${subject}:`))
      await at.house.until(() => found() !== undefined)
      return found()!
    },
    async press(key, card, verb, data = {}, automatic = false) {
      const { connector } = at.house.local
      const place = connector.conversations().find(({ id }) => id === at.channelId)!
      const { body } = await connector.invoke(persona(key), place, {
        activityId: card.id,
        trigger: automatic ? 'automatic' : 'manual',
        action: {
          type: 'Action.Execute',
          verb,
          data: { key: cardKey(card.card), courseId: at.courseId, ...data },
        },
      })
      return body as Answer
    },
    course: () => at.house.db.as(karen, async (tx) => (await readCourse(tx, at.courseId, testVault))!),
    audited: () =>
      at.house.db.asService((tx) =>
        tx
          .selectFrom('audit')
          .select(['actor', 'action', 'subject'])
          .where('course_id', '=', at.courseId)
          .orderBy('seq', 'desc')
          .execute(),
      ),
  } as AfterMeetingHouse
  beforeEach(async () => {
    at.house = await openBotHouse(now)
    const { house } = at
    at.courseId = await lund(house.db)
    at.channelId = house.local.graph.addCourseChannel({
      reference: `NM-${at.courseId.slice(0, 8)}`,
      memberIds: personas.map(({ id }) => id),
    })
    await house.local.connector.add(at.channelId)
    await house.db.asService(async (tx) => {
      await tx
        .updateTable('municipality')
        .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
        .execute()
      await tx.updateTable('course').set({ channel_id: at.channelId }).where('id', '=', at.courseId).execute()
      await saveContact(tx, at.courseId, his)
      const given = consent({ giverId: mother.id, department: 'job-centre', until: '2099-12-31' })
      await insertConsent(tx, at.courseId, given, karen.id, testVault)
      const team = { courseId: at.courseId, coordinatorId: karen.id }
      await setCoreTeam(tx, team, [jonas])
      const { id, name, mail } = persona('meeting-leader')
      await upsertStaff(tx, { id, name, mail })
      await joinTeam(tx, team, id, 'meeting-leader')
    })
    await house.start()
  })
  afterEach(() => at.house.stop())
  return at
}
