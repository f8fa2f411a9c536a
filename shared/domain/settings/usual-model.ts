import type { Temporal } from 'temporal-polyfill'
import type { ModelId } from '../course/model-ids.ts'
import { heldOn } from '../held-on.ts'
import { standing, type Setting } from './setting.ts'

/** Model A, until the municipality says otherwise: the one that the product comes with (O-14). */
export const standardModel: ModelId = 'familiens-fremtid'

/** The model that a course which begins that day follows unless its coordinator chooses another. */
export function usualModel(rows: readonly Setting[], on: Temporal.PlainDate): ModelId {
  const own = standing(rows, 'model').map(({ value, from }) => ({ ...value, holdsFrom: from }))
  return heldOn([{ model: standardModel, holdsFrom: null }, ...own], on)!.model
}
