import type { Weather } from '../../infra/local/chaos.ts'

export type BadWeather = Weather & {
  /** Calls that came, and how many of them failed, by how. */
  counts: { calls: number; busy: number; away: number; lost: number; declined: number }
  /** Holds that were made or asked for again after they were made: by their key, the latest last. `lost`: answers to them that were lost. */
  holds: Map<string, { made: number; lost: number }>
  /** The service died: the answers to the latest so many holds may have been on their way to it. */
  died(underWay: number): void
}

/** Deals these faces in an order by lot, each as often as it is among them, and mixes them anew when all are dealt. */
function dealt<Face>(draw: () => number, faces: readonly Face[]): () => Face {
  let left: Face[] = []
  return () => {
    if (left.length === 0) left = [...faces]
    return left.splice(Math.floor(draw() * left.length), 1)[0]!
  }
}

const fair = (n: number) => Array.from({ length: n }, () => null)

/**
 * One call in five fails: told to wait (429), away (503), or done with its answer lost; one room in ten says no. It is dealt and not
 * thrown, so that a short run meets each of them, however many calls the machine makes of it.
 */
export function badWeather(draw: () => number): BadWeather {
  const call = dealt(draw, ['busy', 'away', 'lost', ...fair(12)] as const)
  const room = dealt(draw, ['declined', ...fair(9)] as const)
  const counts = { calls: 0, busy: 0, away: 0, lost: 0, declined: 0 }
  const holds: BadWeather['holds'] = new Map()
  return {
    counts,
    holds,
    over({ body }) {
      counts.calls += 1
      const met = call()
      if (met === 'busy') {
        counts.busy += 1
        return { status: 429, times: 1, retryAfter: 0 }
      }
      if (met === 'away') {
        counts.away += 1
        return { status: 503, times: 1, retryAfter: 0 }
      }
      const key = (body as { transactionId?: string } | undefined)?.transactionId
      const hold = key ? (holds.get(key) ?? { made: 0, lost: 0 }) : null
      const lost = met === 'lost' ? 1 : 0
      if (key && hold) {
        holds.delete(key)
        holds.set(key, { made: hold.made + 1, lost: hold.lost + lost })
      }
      counts.lost += lost
      return lost ? 'lost' : null
    },
    died(underWay) {
      for (const hold of [...holds.values()].slice(-underWay)) hold.lost += 1
    },
    declines() {
      if (room() !== 'declined') return false
      counts.declined += 1
      return true
    },
  }
}
