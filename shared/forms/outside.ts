import { Temporal } from 'temporal-polyfill'
import type { Circle } from './circle.ts'
import type { FaultReason } from './fault.ts'
import type { Bounds, Day } from './form.ts'
import { textAt, type Scope } from './scope.ts'

/** On which side of its bounds a day lies (an ISO date), or null within them; the bounds themselves are within. */
export function outside(
  { notBefore = [], notAfter = [] }: Bounds,
  day: string,
  scope: Scope,
  circle: Circle,
): Extract<FaultReason, 'too-early' | 'too-late'> | null {
  const order = (bound: Day) => {
    const other = dayOf(bound, scope, circle)
    return other === '' ? 0 : Temporal.PlainDate.compare(day, other)
  }
  if (notBefore.some((bound) => order(bound) < 0)) return 'too-early'
  return notAfter.some((bound) => order(bound) > 0) ? 'too-late' : null
}

function dayOf(bound: Day, scope: Scope, { today }: Circle): string {
  return bound === 'today' ? today.toString() : textAt(bound.field, scope)
}
