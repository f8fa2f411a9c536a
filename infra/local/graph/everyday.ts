import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { municipalityDomain, rooms } from '../personas.ts'
import type { StoredEvent } from './stored-event.ts'

type Habit = {
  /** The mailbox before the @. */
  who: string
  /** ISO weekday, Monday is 1. */
  day: number
  from: string
  to: string
  subject: string
  private?: boolean
  room?: string
}

/** What people usually have in their calendars. Thursday and Friday mornings can be found, the rest is work. */
const habits: readonly Habit[] = [
  { who: 'karen.ravnso', day: 1, from: '09:00', to: '10:30', subject: 'Teammøde' },
  { who: 'karen.ravnso', day: 3, from: '12:30', to: '15:00', subject: 'Hjemmebesøg', private: true },
  { who: 'jonas.egelund', day: 2, from: '08:30', to: '12:00', subject: 'Samtaler' },
  { who: 'jonas.egelund', day: 4, from: '12:30', to: '15:00', subject: 'Virksomhedsbesøg' },
  { who: 'bente.lyngvad', day: 1, from: '13:00', to: '16:00', subject: 'Supervision' },
  { who: 'bente.lyngvad', day: 3, from: '08:30', to: '11:30', subject: 'Mødeledelse' },
  { who: 'torben.askjaer', day: 1, from: '08:00', to: '12:00', subject: 'Ledermøde', room: 'lokale.birk' },
  { who: 'torben.askjaer', day: 2, from: '13:00', to: '15:00', subject: 'Økonomi' },
  { who: 'inge.moselund', day: 5, from: '12:00', to: '14:00', subject: 'Driftsvindue' },
  { who: 'villads.torp', day: 3, from: '08:00', to: '11:00', subject: 'Vejsyn', room: 'lokale.eg' },
  { who: 'lise.brandhoj', day: 2, from: '09:00', to: '12:00', subject: 'Klinik' },
  { who: 'lise.brandhoj', day: 5, from: '12:30', to: '14:00', subject: 'Hjemmebesøg', private: true },
  { who: 'anders.kildal', day: 1, from: '08:00', to: '12:00', subject: 'Undervisning' },
  { who: 'anders.kildal', day: 2, from: '08:00', to: '12:00', subject: 'Undervisning' },
  { who: 'anders.kildal', day: 3, from: '08:00', to: '12:00', subject: 'Undervisning' },
  { who: 'pernille.houlund', day: 2, from: '12:30', to: '15:30', subject: 'Visitation', room: 'lokale.ask' },
  { who: 'rune.storgard', day: 4, from: '13:00', to: '15:30', subject: 'Konference', room: 'lokale.birk' },
  { who: 'dorte.vestby', day: 3, from: '13:00', to: '15:30', subject: 'Familiegruppe', room: 'lokale.ask' },
]

const weeks = 14
const zone = 'Europe/Copenhagen'

/** The habits as events, from this week's Monday on. The same `now` gives the same calendars. */
export function everyday(now: Temporal.Instant): StoredEvent[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  return Array.from({ length: weeks }, (_, week) => monday.add({ weeks: week })).flatMap((start) =>
    habits.map((habit) => asEvent(habit, start.add({ days: habit.day - 1 }), now)),
  )
}

const mail = (box: string) => `${box}@${municipalityDomain}`

function asEvent(habit: Habit, date: Temporal.PlainDate, now: Temporal.Instant): StoredEvent {
  const at = (time: string) => date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
  const written = now.toString({ smallestUnit: 'second' })
  const room = rooms.find((one) => habit.room !== undefined && one.mail === mail(habit.room))
  return {
    uid: createHash('sha256')
      .update(`${habit.who} ${date.toString()} ${habit.from}`)
      .digest('hex')
      .slice(0, 32),
    organizer: mail(habit.who),
    start: at(habit.from),
    end: at(habit.to),
    zone: 'Romance Standard Time',
    draft: false,
    attendees: room
      ? [{ mail: room.mail, name: room.name, type: 'resource', answer: 'accepted', answeredAt: written }]
      : [],
    fields: {
      subject: habit.subject,
      showAs: 'busy',
      sensitivity: habit.private ? 'private' : 'normal',
      ...(room ? { location: { displayName: room.name } } : {}),
    },
    customProperties: {},
    transactionId: null,
    createdAt: written,
    modifiedAt: written,
    version: 1,
    changed: 0,
    gone: {},
  }
}
