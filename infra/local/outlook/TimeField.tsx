import { Temporal } from 'temporal-polyfill'
import { zone } from '../pages/use-clock.ts'

type Props = { label: string; at: number; change: (at: number) => void }

/** Day and time as they are in Denmark. */
export function TimeField({ label, at, change }: Props) {
  const shown = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="datetime-local"
        value={shown}
        step={300}
        onChange={({ target }) => {
          // Empty while she types a date that is not one yet.
          if (target.value)
            change(Temporal.PlainDateTime.from(target.value).toZonedDateTime(zone).epochMilliseconds)
        }}
      />
    </label>
  )
}
