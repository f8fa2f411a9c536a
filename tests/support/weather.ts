import type { Weather } from '../../infra/local/chaos.ts'

export type BadWeather = Weather & {
  /** Calls that came, and how many of them failed, by how. */
  counts: { calls: number; busy: number; away: number; lost: number; declined: number }
  /** By their key, the holds that were made: at which calls each was asked for and done, and how many answers to it were lost. */
  holds: Map<string, { askedAt: number[]; lost: number }>
  /** The service died with acts under way, the first of which began at this call: it may not have heard, or kept, what was answered since. */
  died(since: number): void
  /** At which calls it died. */
  deaths: number[]
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
  const deaths: number[] = []
  return {
    counts,
    holds,
    deaths,
    over() {
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
      if (met !== 'lost') return null
      counts.lost += 1
      return 'lost'
    },
    done({ body }, lost) {
      const key = (body as { transactionId?: string } | undefined)?.transactionId
      if (!key) return
      const hold = holds.get(key) ?? { askedAt: [], lost: 0 }
      hold.askedAt.push(counts.calls)
      if (lost) hold.lost += 1
      holds.set(key, hold)
    },
    died(since) {
      deaths.push(counts.calls)
      for (const hold of holds.values()) if (hold.askedAt.at(-1)! >= since) hold.lost += 1
    },
    declines() {
      if (room() !== 'declined') return false
      counts.declined += 1
      return true
    },
  }
}
