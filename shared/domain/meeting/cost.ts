import type { Drop } from './near-misses.ts'
import type { RoomEquipment, RoomNeed, SlotRoom } from './slot.ts'

/** What it costs, in the things themselves: who is not there, how many seats are lacking, what the room has not, how many minutes. */
export type Cost =
  | { kind: 'absent'; mails: readonly string[] }
  | { kind: 'seats'; lacking: number }
  | { kind: 'steps' }
  | { kind: 'equipment'; lacking: RoomEquipment[] }
  | { kind: 'elsewhere'; place: string | null }
  | { kind: 'another-room' }
  | { kind: 'minutes'; fewer: number }
  | { kind: 'family' }
  | { kind: 'lunch' }

/**
 * What one thing given up costs.
 * @param need what was asked for, before anything was given up
 * @param room the one that is offered first
 */
export function costOf(need: RoomNeed | null, drop: Drop, room: SlotRoom | undefined): Cost {
  switch (drop.kind) {
    case 'people':
      return { kind: 'absent', mails: drop.mails }
    case 'shorter':
      return { kind: 'minutes', fewer: drop.minutes }
    case 'family':
    case 'lunch':
      return { kind: drop.kind }
    case 'room':
      switch (drop.need) {
        case 'seats': {
          const seats = need?.seats ?? 0
          return { kind: 'seats', lacking: Math.max(0, seats - (room?.capacity ?? seats)) }
        }
        case 'accessible':
          return { kind: 'steps' }
        case 'equipment':
          return {
            kind: 'equipment',
            lacking: (need?.equipment ?? []).filter((thing) => !room?.equipment.includes(thing)),
          }
        case 'place':
          return { kind: 'elsewhere', place: room?.place ?? null }
        case 'only':
          return { kind: 'another-room' }
      }
  }
}
