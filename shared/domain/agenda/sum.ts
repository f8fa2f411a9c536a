import type { AgendaItem } from './agenda.ts'

/** How an agenda that is too long can be made to fit: a longer meeting, or shorter statements (F-AGENDA-1 [D]). Minutes. */
export type WayToFit =
  | { by: 'longer-meeting'; minutes: number }
  | { by: 'shorter-statements'; whose: 'network' | 'family'; each: number }

export type AgendaSum = {
  /** One an item, in order: how long it takes, and after how many minutes it begins. */
  rows: readonly { id: string; minutes: number; begins: number }[]
  total: number
  /** The meeting's own length. */
  length: number
  /** By how much the meeting is too short; 0 when all of it fits. A warning, and never more. */
  over: number
  ways: readonly WayToFit[]
}

/** The family's statement is never asked to be shorter than this. */
const familyLeast = 5

/**
 * The arithmetic of F-AGENDA-1: 85 fixed minutes, 5 to 10 for the family, 5 for each of the network, and what was added.
 * @param speakers how many of the network speak
 * @param length of the meeting, in minutes
 */
export function sumAgenda(
  items: readonly Pick<AgendaItem, 'id' | 'minutes'>[],
  { speakers, length }: { speakers: number; length: number },
): AgendaSum {
  let total = 0
  const rows = items.map(({ id, minutes }) => {
    const row = { id, minutes: id === 'network' ? minutes * speakers : minutes, begins: total }
    total += row.minutes
    return row
  })
  const over = Math.max(0, total - length)
  return { rows, total, length, over, ways: over > 0 ? waysToFit(items, speakers, over) : [] }
}

function waysToFit(
  items: readonly Pick<AgendaItem, 'id' | 'minutes'>[],
  speakers: number,
  over: number,
): WayToFit[] {
  const minutesOf = (part: string) => items.find(({ id }) => id === part)?.minutes ?? 0
  const network = speakers > 0 ? Math.floor((minutesOf('network') * speakers - over) / speakers) : 0
  const family = minutesOf('family') - over
  return [
    { by: 'longer-meeting', minutes: over },
    ...(network >= 1 ? [{ by: 'shorter-statements', whose: 'network', each: network } as const] : []),
    ...(family >= familyLeast ? [{ by: 'shorter-statements', whose: 'family', each: family } as const] : []),
  ]
}
