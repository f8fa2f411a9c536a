import type { Temporal } from 'temporal-polyfill'
import { heldOn, holdsOn } from '#shared/domain/held-on.ts'
import { standing, type SettingKind, type ValueOf } from '#shared/domain/settings/setting.ts'
import type { Settings } from './use-settings.ts'

/** What was said of one thing, from a day; `by` is null for what the product came with. */
export type Said<K extends SettingKind> = { value: ValueOf<K>; holdsFrom: string | null; by: string | null }
/** One thing that may be set, and all that stands of it. */
export type Item<K extends SettingKind> = { kind: K; id: string; name: string; said: readonly Said<K>[] }

/** What the municipality has said of the things of a kind. */
export function ownRows<K extends SettingKind>(
  { rows }: Pick<Settings, 'rows'>,
  kind: K,
): (Said<K> & { id: string })[] {
  const last = new Map(rows.map(({ setting: { kind: of, id, from }, by }) => [`${of}/${id}/${from}`, by]))
  const stands = standing(
    rows.map(({ setting }) => setting),
    kind,
  )
  return stands.map(({ id, value, from }) => ({
    id,
    value,
    holdsFrom: from,
    by: last.get(`${kind}/${id}/${from}`) ?? null,
  }))
}

/** What holds today, null when nothing does yet; and what is to come, the first first. */
export function nowAndLater<K extends SettingKind>({ said }: Item<K>, today: Temporal.PlainDate) {
  const holding = said.filter((row) => holdsOn(row, today))
  return {
    now: heldOn(holding, today),
    later: said
      .filter((row) => !holdsOn(row, today))
      .toSorted((a, b) => (a.holdsFrom ?? '').localeCompare(b.holdsFrom ?? '')),
  }
}
