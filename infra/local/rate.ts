/** At most `count` within `seconds`. */
export type Limit = readonly [count: number, seconds: number]

/** Counts per key in sliding windows. Every attempt counts, also a refused one, as at Microsoft. */
export function createRate(limits: readonly Limit[]): { exceeded(key: string): boolean } {
  const seen = new Map<string, number[]>()
  const longestMs = Math.max(...limits.map(([, seconds]) => seconds)) * 1000
  return {
    exceeded(key) {
      const now = performance.now()
      const times = (seen.get(key) ?? []).filter((time) => now - time < longestMs)
      times.push(now)
      seen.set(key, times)
      return limits.some(
        ([count, seconds]) => times.filter((time) => now - time < seconds * 1000).length > count,
      )
    },
  }
}
