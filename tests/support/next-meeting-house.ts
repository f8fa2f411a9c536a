import { afterEach, beforeEach } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import { readCourse } from '#bot/storage/courses.ts'
import { readMeetingRow, setParticipants } from '#bot/storage/meetings.ts'
import { readNextMeeting, type NextMeeting } from '#bot/storage/next-meeting.ts'
import { cardKey } from '../../infra/local/connector/messages.ts'
import type { StoredMessage } from '../../infra/local/connector/stored-message.ts'
import type { LocalOptions } from '../../infra/local/local.ts'
import { personas, type Persona } from '../../infra/local/personas.ts'
import { findMailbox } from '../../infra/local/directory.ts'
import { openBotHouse, type BotHouse } from './bot-house.ts'
import { bookLund } from './booked-meeting.ts'
import { karen, testVault } from './course.ts'
import { pressCard, type Said, type Way } from './press-card.ts'

export type NextMeetingHouse = {
  house: BotHouse
  courseId: string
  meetingId: string
  contactId: string
  /** The card of eight weeks before, in her own chat. */
  card: StoredMessage
  press(verb: string, data?: object, way?: Way): Promise<Said>
  next(): Promise<NextMeeting>
  /** Every event that stands there for the course: the meeting itself, and the room's hold. */
  standing(): ReturnType<BotHouse['local']['graph']['events']>
  audited(): Promise<{ actor: string; action: string; subject: string | null }[]>
  /** The card as it stands now, as everybody sees it. */
  posted(): string
  /** Somebody’s calendar is full from the first of these days to the last. */
  block(key: Persona['key'], from: string, until: string): void
}

const personaOf = (key: Persona['key']) => personas.find((one) => one.key === key)!

/**
 * Before each test the family Lund: a network meeting on 18 March with Jonas, and the morning eight weeks before three months have passed, with
 * the card in the coordinator's chat.
 */
export function nextMeetingHouse(pages?: LocalOptions['pages']): NextMeetingHouse {
  const at = {} as NextMeetingHouse
  Object.assign(at, {
    press: (verb, data = {}, way = {}) =>
      pressCard(at.house.local, at.card, { courseId: at.courseId, ...data, verb }, way),
    next: () => at.house.db.asService((tx) => readNextMeeting(tx, at)),
    standing: () =>
      at.house.local.graph.events().filter(({ gone, subject }) => !gone && subject.includes('ref. NM-')),
    audited: () =>
      at.house.db.asService((tx) =>
        tx
          .selectFrom('audit')
          .select(['actor', 'action', 'subject'])
          .where('course_id', '=', at.courseId)
          .orderBy('seq')
          .execute(),
      ),
    block(key, from, until) {
      const at8 = (day: string, hour: number) =>
        atLocal(Temporal.PlainDate.from(day), `${String(hour).padStart(2, '0')}:00`).epochMilliseconds
      at.house.local.graph.calendar.add(
        findMailbox(personaOf(key).id)!,
        {
          start: at8(from, 0),
          end: at8(until, 23),
          zone: 'Romance Standard Time',
          attendees: [],
          fields: { subject: 'Optaget', showAs: 'busy' },
        },
        null,
      )
    },
    posted: () =>
      JSON.stringify(at.house.chat('coordinator').find(({ id }) => id === at.card.id)?.card ?? null),
  } satisfies Partial<NextMeetingHouse>)
  beforeEach(async () => {
    const now = '2026-04-22T10:00:00Z'
    at.house = await openBotHouse(now, undefined, pages)
    const { house } = at
    const booked = await bookLund(house.db, house.outbox, { now, start: '2026-03-18T09:00:00Z' })
    Object.assign(at, booked)
    at.contactId = await house.db.as(karen, async (tx) => {
      const { contacts } = (await readCourse(tx, at.courseId, testVault))!
      const meeting = (await readMeetingRow(tx, at.meetingId))!
      await setParticipants(tx, { ...meeting, participantIds: [contacts[0]!.id] })
      return contacts[0]!.id
    })
    await house.start()
    house.local.clock.moveTo(Temporal.Instant.from('2026-04-23T07:00:01Z'))
    const found = () =>
      house.chat('coordinator').find(({ card }) => cardKey(card)?.startsWith('card:next-meeting-propose:'))
    await house.until(() => found() !== undefined)
    at.card = found()!
  })
  afterEach(() => at.house.stop())
  return at
}
