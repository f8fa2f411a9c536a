import { useState } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { Temporal as Time } from 'temporal-polyfill'
import { formatDate, formatTime } from '#shared/text/format.ts'
import { moveClock, nine, useClock } from './use-clock.ts'

/** The local clock and the ways to move it forward. Reminders whose time it passes fire. */
export function ClockPanel() {
  const now = useClock()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [day, setDay] = useState('')
  const words = now
    ? `${formatDate(now.toPlainDate(), 'da')} ${now.year} ${formatTime(now.toInstant(), 'da')}`
    : 'Uret'
  const move = (to: Temporal.ZonedDateTime) => void moveClock(to).then(setTrouble)
  return (
    <details className="clock">
      <summary>
        <span className="clock-now">{words}</span>
        <span className="clock-set">Stil uret</span>
      </summary>
      {now && (
        <fieldset className="clock-moves">
          <legend className="unseen">Flyt tiden frem</legend>
          <button type="button" onClick={() => move(now.add({ hours: 1 }))}>
            +1 time
          </button>
          <button type="button" onClick={() => move(nine(now.toPlainDate().add({ days: 1 })))}>
            Til kl. 9 næste dag
          </button>
          <button type="button" onClick={() => move(now.add({ weeks: 1 }))}>
            +1 uge
          </button>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (day) move(nine(Time.PlainDate.from(day)))
            }}
          >
            <label>
              Til kl. 9 den{' '}
              <input
                type="date"
                value={day}
                min={now.toPlainDate().toString()}
                onChange={(event) => setDay(event.target.value)}
              />
            </label>
            <button type="submit">Stil</button>
          </form>
          <output>{trouble ?? 'Uret går frem og aldrig tilbage.'}</output>
        </fieldset>
      )}
    </details>
  )
}
