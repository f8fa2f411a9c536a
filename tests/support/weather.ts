import type { Weather } from '../../infra/local/chaos.ts'

/** A stream of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type BadWeather = Weather & {
  /** Calls that came, and how many of them failed, by how. */
  counts: { calls: number; busy: number; away: number; lost: number; declined: number }
  /** Holds that were made or asked for again after they were made: by their key. `lost`: answers to them that were lost. */
  holds: Map<string, { made: number; lost: number }>
}

/** One call in five fails: told to wait (429), away (503), or done with its answer lost; and rooms say no now and then. */
export function badWeather(draw: () => number, share = 0.2): BadWeather {
  const counts = { calls: 0, busy: 0, away: 0, lost: 0, declined: 0 }
  const holds: BadWeather['holds'] = new Map()
  return {
    counts,
    holds,
    over({ body }) {
      counts.calls += 1
      const luck = draw()
      if (luck < share / 3) {
        counts.busy += 1
        return { status: 429, times: 1, retryAfter: 0 }
      }
      if (luck < (2 * share) / 3) {
        counts.away += 1
        return { status: 503, times: 1, retryAfter: 0 }
      }
      const key = (body as { transactionId?: string } | undefined)?.transactionId
      const hold = key ? (holds.get(key) ?? { made: 0, lost: 0 }) : null
      if (key && hold) holds.set(key, { ...hold, made: hold.made + 1 })
      if (luck >= share) return null
      counts.lost += 1
      if (key && hold) holds.set(key, { made: hold.made + 1, lost: hold.lost + 1 })
      return 'lost'
    },
    declines() {
      if (draw() >= share / 2) return false
      counts.declined += 1
      return true
    },
  }
}
