import { Temporal } from 'temporal-polyfill'
import { formatDate } from '#shared/text/format.ts'
import { useAddress } from '../pages/address.ts'
import { useLoaded } from '../pages/live.ts'
import { read, type Calendar } from '../pages/local-api.ts'
import { PageLink } from '../pages/PageLink.tsx'
import { useClock, zone } from '../pages/use-clock.ts'
import { dayOf } from '../pages/when.ts'
import { DayGrid } from './DayGrid.tsx'

/** People and rooms side by side: one day, and the week round it. */
export function CalendarPage() {
  const { query } = useAddress()
  const now = useClock()
  const date = dateIn(query.get('date')) ?? now?.toPlainDate() ?? null
  return date && <Week date={date} sent={query.has('sendt')} />
}

function Week({ date, sent }: { date: Temporal.PlainDate; sent: boolean }) {
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant().toString()
  const { data: calendars, error } = useLoaded(
    monday.toString(),
    () => read<Calendar[]>('calendars', { from: at(monday), to: at(monday.add({ weeks: 1 })) }),
    (event) => event.type === 'calendar' || event.type === 'room-answer',
  )
  const to = (day: Temporal.PlainDate) => ({ date: day.toString() })
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => monday.add({ days: n }))
  return (
    <div className="calendar">
      <header className="commands">
        <h1>{`${formatDate(date, 'da')} ${date.year}`}</h1>
        <nav className="buttons" aria-label="Uge">
          <PageLink path="/outlook/kalender" set={to(date.subtract({ weeks: 1 }))} className="button">
            Forrige uge
          </PageLink>
          <PageLink path="/outlook/kalender" set={{}} className="button">
            I dag
          </PageLink>
          <PageLink path="/outlook/kalender" set={to(date.add({ weeks: 1 }))} className="button">
            Næste uge
          </PageLink>
        </nav>
        <output>{sent && 'Aftalen er sendt.'}</output>
      </header>
      <nav aria-label={`Uge ${date.weekOfYear}`} className="week">
        {days.map((day) => (
          <PageLink key={day.toString()} path="/outlook/kalender" set={to(day)} current={day.equals(date)}>
            {formatDate(day, 'da')} <span className="quiet">{meetingWords(calendars, day)}</span>
          </PageLink>
        ))}
      </nav>
      {error && <p className="trouble">{error}</p>}
      {calendars && <DayGrid calendars={calendars} day={date} />}
    </div>
  )
}

/** One meeting stands in many calendars and is counted once. */
function meetingWords(calendars: Calendar[] | null, day: Temporal.PlainDate): string {
  const keys = (calendars ?? [])
    .flatMap(({ events }) => events)
    .filter(({ start }) => dayOf(start).equals(day))
    .map(({ subject, start, organizer }) => `${organizer} ${start} ${subject}`)
  const count = new Set(keys).size
  return count === 0 ? '' : `${count} ${count === 1 ? 'aftale' : 'aftaler'}`
}

function dateIn(text: string | null): Temporal.PlainDate | null {
  return text && /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text) : null
}
