import type { RoomNeed, SlotRoom } from './slot.ts'

/** A room of unknown size is taken to be large enough; one not known to be accessible is taken not to be. */
export function fitsNeed(room: SlotRoom, need: RoomNeed): boolean {
  return (
    (room.capacity === null || room.capacity >= need.seats) &&
    (!need.accessible || room.accessible === true) &&
    need.equipment.every((thing) => room.equipment.includes(thing)) &&
    (need.place === null || room.place === need.place) &&
    (need.only === null || need.only.includes(room.mail))
  )
}

/** The one that fits most closely first, so that the large room is left for the large meeting; unknown sizes last. */
export function closestFirst(rooms: readonly SlotRoom[]): SlotRoom[] {
  const size = (room: SlotRoom) => room.capacity ?? Infinity
  return rooms.toSorted((a, b) =>
    size(a) === size(b) ? a.name.localeCompare(b.name, 'da') : size(a) - size(b),
  )
}
