import { Temporal } from 'temporal-polyfill'

/** Danish public holidays of a year, in order. Great Prayer Day was abolished from 2024. */
export function publicHolidays(year: number): Temporal.PlainDate[] {
  const easter = easterSunday(year)
  const movable = [-3, -2, 0, 1, 39, 49, 50].map((days) => easter.add({ days }))
  const greatPrayerDay = year < 2024 ? [easter.add({ days: 26 })] : []
  const fixed = [
    [1, 1],
    [12, 25],
    [12, 26],
  ].map(([month, day]) => new Temporal.PlainDate(year, month!, day!))
  return [...fixed, ...movable, ...greatPrayerDay].toSorted((a, b) => Temporal.PlainDate.compare(a, b))
}

/** Gauss' algorithm in the anonymous Gregorian form (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.trunc(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.trunc(b / 4) - Math.trunc((b - Math.trunc((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7
  const m = Math.trunc((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return new Temporal.PlainDate(year, Math.trunc(n / 31), (n % 31) + 1)
}
