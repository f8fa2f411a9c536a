import type { Debrief, DebriefField } from '#shared/domain/meeting/debrief.ts'
import { clashRows, type ClashRow } from '../edit/clash-rows.ts'
import { merge, type Clash } from '../edit/merge.ts'

type Item = Debrief & { id: string }

const itemOf = (debrief: Debrief): Item => ({ id: 'debrief', ...debrief })

/** Hers and the newest as one debrief: a field that only one of them wrote in is as that one wrote it. */
export function mergeDebrief(
  base: Debrief,
  mine: Debrief,
  theirs: Debrief,
): { debrief: Debrief; clashes: Clash<Item>[] } {
  const { items, clashes } = merge([itemOf(base)], [itemOf(mine)], [itemOf(theirs)])
  const { approach, form, time, roles } = items[0] ?? mine
  return { debrief: { approach, form, time, roles }, clashes }
}

/** What two people wrote in the same field, in words. `change` puts the newest into the form. */
export const debriefClashRows = (
  clashes: readonly Clash<Item>[],
  fields: Record<DebriefField, string>,
  change: (taken: Partial<Debrief>) => void,
): ClashRow[] =>
  clashRows(clashes, { name: () => '', fields, gone: '' }, ({ field, theirs }) => {
    if (theirs && field && field !== 'id') change({ [field]: theirs[field] })
  })
