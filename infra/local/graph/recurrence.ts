import { Temporal } from 'temporal-polyfill'
import { GraphRefusal, text, type Json } from './call.ts'
import { zoneId } from './zoned.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const indexes = ['first', 'second', 'third', 'fourth', 'last'] as const

/** How a series repeats, as the caller wrote it and Graph gives it back. */
export type Recurrence = {
  pattern: {
    type: 'weekly' | 'relativeMonthly'
    interval: number
    month: 0
    dayOfMonth: 0
    daysOfWeek: string[]
    firstDayOfWeek: string
    index: (typeof indexes)[number]
  }
  range: {
    type: 'endDate' | 'noEnd' | 'numbered'
    startDate: string
    endDate: string
    recurrenceTimeZone: string
    numberOfOccurrences: number
  }
}

/** An invalid one, as the reference pages of recurrencePattern and recurrenceRange describe what is required. */
const invalid = (what: string) => new GraphRefusal(400, 'ErrorInvalidRequest', what)

/**
 * What Graph checks of a recurrence beyond its description.
 * @param day the local date of the event's start, which the range must begin on
 * @throws GraphRefusal 400; 501 for patterns that nobody here asks for
 */
export function readRecurrence(given: Json, day: Temporal.PlainDate, zone: string): Recurrence {
  const pattern = (given['pattern'] ?? {}) as Json
  const range = (given['range'] ?? {}) as Json
  const kind = text(pattern['type']).toLowerCase()
  if (kind !== 'weekly' && kind !== 'relativemonthly') {
    if (!kind) throw invalid('pattern.type is required.')
    throw new GraphRefusal(501, 'NotImplementedHere', `The local Graph does not know the pattern ${kind}.`)
  }
  const weekly = kind === 'weekly'
  const interval = pattern['interval']
  if (typeof interval !== 'number' || interval < 1 || interval > 99)
    throw invalid('pattern.interval is required, and is 1 to 99.')
  const days = ((pattern['daysOfWeek'] ?? []) as string[]).map((one) => one.toLowerCase())
  if (days.length === 0) throw invalid('pattern.daysOfWeek is required.')
  if (weekly && !pattern['firstDayOfWeek']) throw invalid('pattern.firstDayOfWeek is required.')
  if (!weekly && days.length > 1)
    throw new GraphRefusal(501, 'NotImplementedHere', 'The local Graph knows one weekday a month.')
  return {
    pattern: {
      type: weekly ? 'weekly' : 'relativeMonthly',
      interval,
      month: 0,
      dayOfMonth: 0,
      daysOfWeek: days,
      firstDayOfWeek: text(pattern['firstDayOfWeek']).toLowerCase() || 'sunday',
      index: (text(pattern['index']).toLowerCase() || 'first') as Recurrence['pattern']['index'],
    },
    range: readRange(range, day, zone),
  }
}

function readRange(range: Json, day: Temporal.PlainDate, zone: string): Recurrence['range'] {
  const type = { enddate: 'endDate', noend: 'noEnd', numbered: 'numbered' }[text(range['type']).toLowerCase()]
  const [startDate, endDate] = [text(range['startDate']), text(range['endDate'])]
  const count = range['numberOfOccurrences']
  if (!type || !startDate) throw invalid('range.type and range.startDate are required.')
  if (startDate !== day.toString())
    throw invalid('range.startDate must be the date that the event starts on.')
  if (type === 'endDate' && (!endDate || endDate < startDate))
    throw invalid('range.endDate is required, and does not lie before range.startDate.')
  if (type === 'numbered' && (typeof count !== 'number' || count < 1))
    throw invalid('range.numberOfOccurrences is required.')
  zoneId(text(range['recurrenceTimeZone']) || zone)
  return {
    type: type as Recurrence['range']['type'],
    startDate,
    endDate: type === 'endDate' ? endDate : '0001-01-01',
    recurrenceTimeZone: text(range['recurrenceTimeZone']) || zone,
    numberOfOccurrences: type === 'numbered' ? (count as number) : 0,
  }
}

/** The days that a recurrence falls on, none after `until`. */
export function daysOf({ pattern, range }: Recurrence, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(range.startDate)
  const last =
    range.type === 'endDate' && range.endDate < until.toString()
      ? Temporal.PlainDate.from(range.endDate)
      : until
  const most = range.type === 'numbered' ? range.numberOfOccurrences : Infinity
  const days: Temporal.PlainDate[] = []
  for (let n = 0; days.length < most; n++) {
    const some = pattern.type === 'weekly' ? inWeek(pattern, first, n) : [inMonth(pattern, first, n)]
    if (some.every((day) => Temporal.PlainDate.compare(day, last) > 0)) return days
    days.push(
      ...some.filter(
        (day) => Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0,
      ),
    )
  }
  return days.slice(0, most)
}

function inWeek(
  { interval, daysOfWeek, firstDayOfWeek }: Recurrence['pattern'],
  first: Temporal.PlainDate,
  n: number,
) {
  const from = weekdays.indexOf(firstDayOfWeek)
  const begin = first.subtract({ days: (first.dayOfWeek - 1 - from + 7) % 7 }).add({ weeks: interval * n })
  return Array.from({ length: 7 }, (_, day) => begin.add({ days: day })).filter((day) =>
    daysOfWeek.includes(weekdays[day.dayOfWeek - 1]!),
  )
}

function inMonth(
  { interval, daysOfWeek, index }: Recurrence['pattern'],
  first: Temporal.PlainDate,
  n: number,
) {
  const month = first.with({ day: 1 }).add({ months: interval * n })
  const all = Array.from({ length: month.daysInMonth }, (_, day) => month.add({ days: day })).filter((day) =>
    daysOfWeek.includes(weekdays[day.dayOfWeek - 1]!),
  )
  return index === 'last' ? all.at(-1)! : all[indexes.indexOf(index)]!
}
