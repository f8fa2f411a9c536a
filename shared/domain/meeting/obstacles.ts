import type { Blocks, SlotPerson, SlotRoom } from './slot.ts'

/** `name` is a mail address for people, '' for rooms and hours. `share` (0–1) is the part of the searched starts that it blocks. */
export type Obstacle = {
  kind: 'person' | 'rooms' | 'unknown-mailbox' | 'outside-hours'
  name: string
  share: number
}

type Person = { person: SlotPerson; blocks: Blocks }
type Room = { room: SlotRoom; blocks: Blocks }

/** Why nothing fits, most often first. Never empty: without a single start the hours themselves are in the way. */
export function obstaclesIn(
  starts: readonly number[],
  people: readonly Person[],
  rooms: readonly Room[],
): Obstacle[] {
  if (starts.length === 0) return [{ kind: 'outside-hours', name: '', share: 1 }]
  const share = (blocked: (start: number) => boolean) => starts.filter(blocked).length / starts.length
  const unknown: Obstacle[] = people.flatMap(({ person }) =>
    person.busy === null ? [{ kind: 'unknown-mailbox', name: person.mail, share: 1 }] : [],
  )
  const busy: Obstacle[] = people.map(({ person, blocks }) => ({
    kind: 'person',
    name: person.mail,
    share: share(blocks),
  }))
  const full: Obstacle = {
    kind: 'rooms',
    name: '',
    share: share((start) => rooms.every(({ room, blocks }) => room.busy === null || blocks(start))),
  }
  return [
    ...unknown,
    ...[...busy, full].filter((obstacle) => obstacle.share > 0).toSorted((a, b) => b.share - a.share),
  ]
}
