import { Temporal } from 'temporal-polyfill'
import type { Circle } from './circle.ts'
import { textAt, type Scope } from './scope.ts'
import { isIsoDate } from './shape.ts'

/** The day that ages are counted on (T-25, T-26): the signature's, whenever the paper is written in; today while it has none. */
export function dayOfAges(scope: Scope, { today }: Pick<Circle, 'today'>): Temporal.PlainDate {
  const written = textAt('signature.on', scope) || scope.signedOn
  return written && isIsoDate(written) ? Temporal.PlainDate.from(written) : today
}
