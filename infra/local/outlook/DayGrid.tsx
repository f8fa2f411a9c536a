import type { Temporal } from 'temporal-polyfill'
import { useAddress } from '../pages/address.ts'
import type { Calendar, CalendarEvent } from '../pages/local-api.ts'
import { PageLink } from '../pages/PageLink.tsx'
import { personaIn } from '../pages/persona.ts'
import { zone } from '../pages/use-clock.ts'
import { dayOf, instantOf, spanWords } from '../pages/when.ts'
import { besideEachOther, type Placed } from './beside-each-other.ts'

const firstHour = 7
const lastHour = 18
const hourHeight = 48

/** One day in every calendar: a column each. */
export function DayGrid({ calendars, day }: { calendars: Calendar[]; day: Temporal.PlainDate }) {
  const own = personaIn(useAddress().query).mail
  // One's own, then the rooms: there one sees what was booked.
  const rank = ({ mail, kind }: Calendar) => (mail === own ? 0 : kind === 'room' ? 1 : 2)
  const rows = calendars.toSorted((a, b) => rank(a) - rank(b))
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, n) => firstHour + n)
  return (
    <section className="day" aria-label="Kalendere">
      <div className="day-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ top: 44 + (hour - firstHour) * hourHeight }}>
            {hour}.00
          </span>
        ))}
      </div>
      {rows.map((calendar) => (
        <Column key={calendar.mail} calendar={calendar} day={day} own={calendar.mail === own} />
      ))}
    </section>
  )
}

function Column({ calendar, day, own }: { calendar: Calendar; day: Temporal.PlainDate; own: boolean }) {
  const events = calendar.events.filter(({ start }) => dayOf(start).equals(day))
  return (
    <section className="day-column" data-kind={own ? 'own' : calendar.kind} aria-label={calendar.name}>
      <h2>{calendar.name}</h2>
      <ul className="day-events" style={{ height: (lastHour - firstHour + 1) * hourHeight }}>
        {besideEachOther(events).map((placed) => (
          <Event key={placed.event.id} placed={placed} calendar={calendar} own={own} />
        ))}
      </ul>
    </section>
  )
}

function Event({
  placed,
  calendar,
  own,
}: {
  placed: Placed<CalendarEvent>
  calendar: Calendar
  own: boolean
}) {
  const { event, column, of } = placed
  const subject =
    event.private && !own && calendar.kind === 'person' ? 'Privat aftale' : event.subject || 'Uden emne'
  const words = (
    <>
      <strong>{subject}</strong> {spanWords(event.start, event.end)} {event.location}{' '}
      <em>{answerWords(event, calendar)}</em>
    </>
  )
  const place = {
    top: (hourOf(event.start) - firstHour) * hourHeight,
    height: Math.max(0.5, hourOf(event.end) - hourOf(event.start)) * hourHeight - 2,
    left: `${(column / of) * 100}%`,
    width: `calc(${100 / of}% - 2px)`,
  }
  return (
    <li style={place} data-hold={event.hold} data-show={event.showAs} data-answer={event.response}>
      {own && event.response === 'organizer' ? (
        <PageLink path="/outlook" set={{ item: event.id }}>
          {words}
        </PageLink>
      ) : (
        words
      )}
    </li>
  )
}

function hourOf(at: string): number {
  const { hour, minute } = instantOf(at).toZonedDateTimeISO(zone)
  return hour + minute / 60
}

const answers: Record<string, string> = {
  accepted: 'har sagt ja',
  declined: 'har sagt nej',
  tentativelyAccepted: 'måske',
  none: 'har ikke svaret',
  notResponded: 'har ikke svaret',
}

function answerWords({ hold, response }: CalendarEvent, { kind }: Calendar): string {
  if (hold && kind === 'room') return `Lokalet holdes, ${answers[response] ?? response}`
  if (hold) return 'Holder lokalet'
  if (response === 'organizer') return ''
  return kind === 'room' ? `Lokalet ${answers[response] ?? response}` : (answers[response] ?? response)
}
