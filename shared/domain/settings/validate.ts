import { Temporal } from 'temporal-polyfill'
import { departmentsBy, departmentsOn } from '../course/departments.ts'
import { isWhole } from '../letters/secure-mail.ts'
import type { Reason } from '../reason.ts'
import { departmentsIn } from './departments-in.ts'
import { standing, type Setting, type Standing } from './setting.ts'

/** The oldest that an age rule can be set to: then custody ends and everybody signs for himself. */
export const highestAge = 18

export type SettingDecision = { ok: true } | { ok: false; because: Reason }

/**
 * May this row be added today? What was so on an earlier day stays so: nobody rewrites what a consent was given under. A row is taken
 * back only before it holds.
 */
export function validateSetting(
  row: Setting,
  rows: readonly Setting[],
  today: Temporal.PlainDate,
): SettingDecision {
  const because = day(row, today) ?? (row.value === null ? takenBack(row, rows, today) : said(row, rows))
  return because ? { ok: false, because } : { ok: true }
}

function day({ from }: Setting, today: Temporal.PlainDate): Reason | null {
  return Temporal.PlainDate.compare(from, today) < 0 ? 'setting-in-the-past' : null
}

function takenBack({ kind, id, from }: Setting, rows: readonly Setting[], today: Temporal.PlainDate) {
  const stands = standing(rows, kind).some((row) => row.id === id && row.from === from)
  if (!stands) return 'setting-not-there'
  return Temporal.PlainDate.compare(from, today) === 0 ? 'setting-in-the-past' : null
}

function said(row: Setting, rows: readonly Setting[]): Reason | null {
  if (row.kind === 'age') {
    const { age, law } = row.value!
    return Number.isInteger(age) && age >= 0 && age <= highestAge && law.trim() ? null : 'age-out-of-bounds'
  }
  if (row.kind === 'secure-mail') return isWhole(row.value!) ? null : 'secure-mail-not-whole'
  return row.kind === 'department' ? departmentSaid(row as Standing<'department'>, rows) : null
}

/** No name means two departments (O-21), on the day it holds from or when another takes it later. */
function departmentSaid(
  { id, value, from }: Standing<'department'>,
  rows: readonly Setting[],
): Reason | null {
  const all = departmentsIn(rows)
  const on = Temporal.PlainDate.from(from)
  if (value.closed)
    return departmentsBy(on, all).some((known) => known.id === id) ? null : 'setting-not-there'
  const same = (a: string, b: string) => a.trim().toLocaleLowerCase('da') === b.trim().toLocaleLowerCase('da')
  const others = [...departmentsOn(on, all), ...all.filter(({ holdsFrom }) => (holdsFrom ?? '') > from)]
  const taken = others.some(
    (other) =>
      other.id !== id && !other.closed && [other.da, ...other.aliases].some((name) => same(name, value.da)),
  )
  return taken ? 'department-name-taken' : null
}
