/** One measured number. `target` is what it is held to; null when it is told for information. */
export type Figure = { name: string; value: number; unit: string; target: string | null; ok: boolean }

/** @param limit the value may be at most this, or at least this, or (null) anything */
export function figure(
  name: string,
  value: number,
  unit: string,
  limit: { atMost: number } | { atLeast: number } | null,
): Figure {
  const rounded = Number(value.toPrecision(3))
  if (!limit) return { name, value: rounded, unit, target: null, ok: true }
  const [target, ok] =
    'atMost' in limit
      ? [`≤ ${limit.atMost}`, value <= limit.atMost]
      : [`≥ ${limit.atLeast}`, value >= limit.atLeast]
  return { name, value: rounded, unit, target, ok }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
