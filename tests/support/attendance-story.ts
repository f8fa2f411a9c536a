import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Contact } from '#shared/domain/network/contact.ts'
import { enqueueMeetingBooked } from '#bot/reminders/meeting-booked.ts'
import { insertConsent } from '#bot/storage/consents.ts'
import { saveContact } from '#bot/storage/contacts.ts'
import { readAttendances } from '#bot/storage/meeting-answers.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import { colleagues, type Persona } from '../../infra/local/personas.ts'
import { afterMeetingHouse, persona, type AfterMeetingHouse } from './after-meeting-house.ts'
import { consent, contact, karen, mother, testVault } from './course.ts'

type Answer = { type: string; value: unknown; statusCode: number }

/** The family Lund with a booked meeting: Jonas must come, the health visitor comes if she can. */
export type AttendanceStory = {
  at: AfterMeetingHouse
  meetingId: string
  /** The card in the core team's channel. */
  card: StoredMessage
  /** `jonas` must come · `lise` is welcome · `dorte` may come in Jonas's place · `rune` the family has not been asked about. */
  people: Record<'jonas' | 'lise' | 'dorte' | 'rune', Contact>
  answers(): Promise<Record<string, string | null>>
  /** In the coordinator's own chat, the newest last. */
  told: (subject: string) => StoredMessage[]
  press(
    key: Persona['key'],
    card: StoredMessage,
    verb: string,
    data?: object,
    automatic?: boolean,
  ): Promise<Answer>
}

const start = Temporal.Instant.from('2026-04-15T07:00:00Z')
const colleague = (name: string) => colleagues.find((one) => one.name === name)!

/** Before each test of the file a house anew; `begin` books the meeting in it. */
export function attendanceStory(now: string): { begin(): Promise<AttendanceStory> } {
  const at = afterMeetingHouse(now)
  return {
    async begin() {
      const { house, courseId } = at
      const [jonas] = (await at.course()).contacts
      const onMap = (name: string, department: string) =>
        contact({ name, mail: colleague(name).mail, department, about: [mother.id] })
      const lise = onMap('Lise Brandhøj', 'health-visitors')
      const dorte = onMap('Dorte Vestby', 'job-centre')
      const rune = onMap('Rune Storgård', 'psychology')
      const meetingId = randomUUID()
      const span = { start, end: start.add({ hours: 2 }) }
      await house.db.as(karen, async (tx) => {
        for (const one of [lise, dorte, rune]) await saveContact(tx, courseId, one)
        const yes = consent({ giverId: mother.id, contactId: lise.id, until: '2099-12-31' })
        await insertConsent(tx, courseId, yes, karen.id, testVault)
        await insertMeeting(tx, {
          id: meetingId,
          courseId,
          type: 'networkMeeting',
          state: 'booked',
          ...span,
          room: { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' },
          participantIds: [jonas!.id, lise.id],
          welcomeIds: [lise.id],
          mark: randomUUID(),
          organizerId: karen.id,
        })
        await enqueueMeetingBooked(tx, house.outbox, { courseId, meetingId, ...span, now: house.clock.now() })
      })
      const names = new Map([jonas!, lise, dorte, rune].map(({ id, name }) => [id, name.split(' ')[0]!]))
      return {
        at,
        meetingId,
        card: await at.card('meeting-booked'),
        people: { jonas: jonas!, lise, dorte, rune },
        async answers() {
          const rows = await house.db.asService((tx) => readAttendances(tx, meetingId))
          return Object.fromEntries(
            rows.map(({ contactId, answer, substituteId, followed }) => [
              names.get(contactId)!,
              [answer, substituteId && names.get(substituteId), followed].filter(Boolean).join(' ') || null,
            ]),
          )
        },
        told: (subject) =>
          house.chat('coordinator').filter(({ card }) => cardKey(card)?.startsWith(`card:${subject}:`)),
        async press(key, card, verb, data = {}, automatic = false) {
          const { connector } = house.local
          const place = connector.conversations().find(({ id }) => id === card.conversationId)!
          const { body } = await connector.invoke(persona(key), place, {
            activityId: card.id,
            trigger: automatic ? 'automatic' : 'manual',
            action: { type: 'Action.Execute', verb, data: { key: cardKey(card.card), courseId, ...data } },
          })
          return body as Answer
        },
      }
    },
  }
}
