import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { saveFamily } from '#bot/storage/family.ts'
import { setCoreTeam } from '#bot/storage/team.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import { hostingTeam, personas, type Persona } from '../../infra/local/personas.ts'
import { openBotHouse, type BotHouse } from './bot-house.ts'
import { consent, contact, jonas, karen, lund, member, mother, sofie, testVault } from './course.ts'

export const father = member({ name: 'Emil Lund', role: 'adult', birthDate: '1988-01-09' })
/** The mother's own; the father has no custody of him. */
export const malthe = member({ name: 'Malthe Lund', role: 'child', birthDate: '2019-04-01' })
const his = contact({ name: jonas.name, mail: jonas.mail, staffId: jonas.id })

export type Data = Record<string, unknown>
export type Answer = { type: string; value: unknown; statusCode: number }
type Element = { id?: string; value?: string; text?: string }

/** What is said to whom the card is not for. */
export const said = {
  strangers: 'Kun familiekoordinatoren kan skrive samtykker ind og trække dem tilbage.',
  outside: 'Du er ikke med i forløbet. Spørg familiekoordinatoren, hvis du burde være det.',
  unknown: 'Den knap virker ikke længere. Åbn forløbet i Samlet i stedet.',
}

export const words = ({ value }: Answer) => JSON.stringify(value)
export const bodyOf = ({ value }: Answer) => (value as { body: Element[] }).body
/** The data of the button with this verb on the card that came back. */
export const dataOf = ({ value }: Answer, verb: string): Data =>
  (value as { actions: { verb?: string; data: Data }[] }).actions.find((action) => action.verb === verb)!.data

/** F-CONSENT-2 as the father signed it for himself and his daughter, as it is typed on the card. */
export const typed = (change: Data = {}): Data => ({
  giver: father.id,
  aboutGiver: 'true',
  [`children.${sofie.id}.child`]: sofie.id,
  [`children.${sofie.id}.heardOn`]: '2026-03-01',
  [`children.${malthe.id}.child`]: 'none',
  'parties.0.party': 'department/job-centre',
  'parties.0.types': 'employment,benefits',
  'parties.0.direction': 'both',
  toldOfWithdrawal: 'true',
  from: '2026-03-02',
  until: '2027-03-01',
  informationSheetOn: '2026-02-20',
  'signature.name': father.name,
  'signature.on': '2026-03-01',
  gdprBasis: 'gdpr-authority',
  ...change,
})

export type ConsentCardHouse = {
  house: BotHouse
  courseId: string
  otherCourse: string
  channelId: string
  press(key: Persona['key'], verb: string, data?: Data, how?: { automatic?: boolean }): Promise<Answer>
  /** Opens F-CONSENT-2 on the card and sends what is typed into it. */
  register(change?: Data): Promise<Answer>
  stored(): Promise<Consent[]>
  /** The last lines of the course's audit, newest first. */
  audited(lines?: number): Promise<{ actor: string; action: string; subject: string | null }[]>
}

/** Before each test a family of two adults in which the mother has said yes to Jonas; the consent card stands in its channel. */
export function consentCardHouse(): ConsentCardHouse {
  let card: { id: string; key: string }
  const persona = (key: Persona['key']) => personas.find((one) => one.key === key)!
  const at = {
    async press(key, verb, data = {}, { automatic = false } = {}) {
      const { connector } = at.house.local
      const place = connector.conversations().find(({ id }) => id === at.channelId)!
      const { body } = await connector.invoke(persona(key), place, {
        activityId: card.id,
        trigger: automatic ? 'automatic' : 'manual',
        action: { type: 'Action.Execute', verb, data: { key: card.key, courseId: at.courseId, ...data } },
      })
      return body as Answer
    },
    async register(change = {}) {
      const opened = dataOf(await at.press('coordinator', 'consent-form'), 'consent-register')
      return at.press('coordinator', 'consent-register', { ...opened, ...typed(change) })
    },
    stored: () =>
      at.house.db.as(karen, async (tx) => (await readCourse(tx, at.courseId, testVault))!.consents),
    audited: (lines = 1) =>
      at.house.db.asService((tx) =>
        tx
          .selectFrom('audit')
          .select(['actor', 'action', 'subject'])
          .where('course_id', '=', at.courseId)
          .orderBy('seq', 'desc')
          .limit(lines)
          .execute(),
      ),
  } as ConsentCardHouse
  beforeAll(async () => {
    at.house = await openBotHouse('2026-03-02T08:00:00Z')
    await at.house.start()
  })
  afterAll(() => at.house.stop())
  beforeEach(async () => {
    const { house } = at
    at.courseId = await lund(house.db)
    at.otherCourse = await lund(house.db)
    const reference = await referenceOf(at)
    at.channelId = house.local.graph.addCourseChannel({ reference, memberIds: personas.map(({ id }) => id) })
    await house.local.connector.add(at.channelId)
    await begin(at)
    const place = house.local.connector.conversations().find(({ id }) => id === at.channelId)!
    await house.local.connector.say(persona('coordinator'), place, 'samtykke')
    await house.until(() => house.channel(at.channelId).some((message) => message.card))
    const posted = house.channel(at.channelId).findLast((message) => message.card)!
    card = { id: posted.id, key: cardKey(posted.card)! }
  })
  return at
}

export const referenceOf = async ({ house, courseId }: ConsentCardHouse): Promise<string> =>
  (
    await house.db.asService((tx) =>
      tx.selectFrom('course').select('reference').where('id', '=', courseId).executeTakeFirstOrThrow(),
    )
  ).reference

const begin = ({ house, courseId, channelId }: ConsentCardHouse) =>
  house.db.asService(async (tx) => {
    await tx
      .updateTable('municipality')
      .set({ bot_mode: 'private-channel', hosting_team_id: hostingTeam.id })
      .execute()
    await tx.updateTable('course').set({ channel_id: channelId }).where('id', '=', courseId).execute()
    const members = [mother, father, sofie, malthe]
    const parents = [
      [mother, sofie],
      [father, sofie],
      [mother, malthe],
    ] as const
    const ties = parents.map(([{ id: from }, { id: to }]) => ({ from, kinship: 'parent-of' as const, to }))
    await saveFamily(
      tx,
      { courseId, familyName: 'Familien Lund', members, ties, on: '2026-03-02' },
      testVault,
    )
    await saveContact(tx, courseId, his)
    const given = consent({ giverId: mother.id, department: 'job-centre', until: '2026-03-25' })
    await insertConsent(tx, courseId, given, karen.id, testVault)
    await setCoreTeam(tx, { courseId, coordinatorId: karen.id }, [jonas])
  })
