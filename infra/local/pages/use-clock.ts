import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { useLoaded } from './live.ts'
import { LocalRefusal, read, write } from './local-api.ts'

export const zone = 'Europe/Copenhagen'
const tickMs = 5000

/** The local clock, ticking; null until it is known. */
export function useClock(): Temporal.ZonedDateTime | null {
  const { data: ahead } = useLoaded(
    'clock',
    async () => {
      const { now } = await read<{ now: string }>('clock')
      return { ms: Temporal.Instant.from(now).epochMilliseconds - Date.now() }
    },
    (event) => event.type === 'clock',
  )
  const [now, setNow] = useState<Temporal.ZonedDateTime | null>(null)
  useEffect(() => {
    if (!ahead) return
    const look = () =>
      setNow(
        Temporal.Instant.fromEpochMilliseconds(Math.round(Date.now() + ahead.ms)).toZonedDateTimeISO(zone),
      )
    const first = setTimeout(look)
    const timer = setInterval(look, tickMs)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [ahead])
  return now
}

/** @returns why not, or null when the clock was moved */
export async function moveClock(to: Temporal.ZonedDateTime): Promise<string | null> {
  try {
    await write('POST', 'clock', { to: to.toInstant().toString() })
    return null
  } catch (error) {
    if (error instanceof LocalRefusal) return error.message
    throw error
  }
}

/** Nine o'clock on a day: when people come to work and reminders fire. */
export const nine = (day: Temporal.PlainDate): Temporal.ZonedDateTime =>
  day.toZonedDateTime({ timeZone: zone, plainTime: '09:00' })
