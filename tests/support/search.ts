import { Temporal } from 'temporal-polyfill'
import { atLocal } from '#shared/domain/calendar/zone.ts'
import type { BusySpan, Search, SlotPerson, SlotRoom } from '#shared/domain/meeting/slot.ts'

/** The Monday of a quiet week without holidays, the last before summer time. */
export const monday = Temporal.PlainDate.from('2026-03-23')
export const aWeekBefore = atLocal(monday.subtract({ days: 7 }), '09:00')

export const span = (day: Temporal.PlainDate, from: string, until: string): BusySpan => ({
  start: atLocal(day, from),
  end: atLocal(day, until),
})

export const person = (mail: string, ...busy: BusySpan[]): SlotPerson => ({
  mail,
  presence: 'needed',
  busy,
  hours: null,
  travelMinutes: 0,
})

export const room = (mail: string, ...busy: BusySpan[]): SlotRoom => ({
  mail,
  name: mail,
  capacity: 10,
  place: null,
  accessible: null,
  equipment: [],
  busy,
})

/** Two hours on that Monday for one person in one room, unless said otherwise. */
export const search = (changes: Partial<Search> = {}): Search => ({
  people: [person('a')],
  rooms: [room('birk')],
  need: { seats: 2, accessible: false, equipment: [], place: null, only: null },
  family: { notBefore: null, notAfter: null, notOn: [] },
  from: monday,
  until: monday,
  minutes: 120,
  margin: { before: 30, after: 30 },
  overLunch: false,
  rules: { earliest: null, latest: null },
  target: changes.from ?? monday,
  now: aWeekBefore,
  first: null,
  ...changes,
})
