import { sectors, type Contact, type Ring, type Sector } from './contact.ts'

/** The map lies in a square of this many units; the family is in its middle. */
export const mapSize = 1000
const centre = mapSize / 2

/** Outer radius of the family's circle and of the three rings. */
export const radii = { family: 130, 1: 240, 2: 355, 3: 470 } as const

export type Placed = {
  id: string
  x: number
  y: number
  radius: number
  label: { x: number; y: number; text: string } | null
}
export type MapPlaces = { members: Placed[]; contacts: Placed[] }

type Named = { id: string; name: string }
type Placeable = Named & Pick<Contact, 'sector' | 'ring'>
type Box = { left: number; right: number; top: number; bottom: number }

const largest = 30
const gap = 6
const letter = 10.8
const lineHeight = 22
const longestLabel = 18
/** Each ring begins a little elsewhere, so that neighbours on different rings do not stand in one line with the family. */
const turned = { 1: -0.16, 2: 0.2, 3: -0.02 } as const

/**
 * Where everybody stands: the sector is the quarter, the ring the distance, always; inside them as evenly as it goes.
 * No node covers another. A label that would hide a node or another label is left out: the panel and the list say the name.
 * The same people give the same map.
 */
export function placeOnMap(contacts: readonly Placeable[], members: readonly Named[]): MapPlaces {
  const inFamily = circle(members)
  const around = sectors.flatMap((sector, quarter) =>
    ([1, 2, 3] as const).flatMap((ring) =>
      placeInCell(
        contacts.filter((contact) => contact.sector === sector && contact.ring === ring),
        quarter,
        ring,
      ),
    ),
  )
  labelAll([...inFamily, ...around])
  const strip = ({ name: _, ...placed }: Placed & { name: string }): Placed => placed
  return { members: inFamily.map(strip), contacts: around.map(strip) }
}

type Draft = Placed & { name: string }

/** The family: one in the middle, several on a small circle. */
function circle(members: readonly Named[]): Draft[] {
  const distance = members.length === 1 ? 0 : radii.family * 0.6
  const chord = members.length < 2 ? Infinity : 2 * distance * Math.sin(Math.PI / members.length)
  const radius = Math.min(largest, (chord - gap) / 2)
  return members.map((member, n) => {
    const angle = (2 * Math.PI * n) / members.length - Math.PI / 2
    return draft(member, centre + distance * Math.cos(angle), centre + distance * Math.sin(angle), radius)
  })
}

/** One quarter of one ring: rows along the arc, as few as hold everybody; nodes shrink before they touch. */
function placeInCell(people: readonly Placeable[], quarter: number, ring: Ring): Draft[] {
  if (people.length === 0) return []
  const inner = ring === 1 ? radii.family : radii[(ring - 1) as 1 | 2]
  const outer = radii[ring]
  const { rows, radius } = bestRows(people.length, inner, outer)
  let next = 0
  return rows.flatMap((count, row) => {
    const distance = inner + ((outer - inner) * (row + 0.5)) / rows.length
    return people.slice(next, (next += count)).map((person, n) => {
      const angle = (Math.PI / 2) * (quarter + (n + 0.5 + turned[ring]) / count) - Math.PI
      return draft(person, centre + distance * Math.cos(angle), centre + distance * Math.sin(angle), radius)
    })
  })
}

function bestRows(count: number, inner: number, outer: number): { rows: number[]; radius: number } {
  let best = { rows: [count], radius: 0 }
  for (let rowCount = 1; rowCount <= 6; rowCount++) {
    const height = (outer - inner) / rowCount
    const distances = Array.from({ length: rowCount }, (_, row) => inner + height * (row + 0.5))
    const whole = distances.reduce((sum, distance) => sum + distance, 0)
    const rows = share(
      count,
      distances.map((distance) => distance / whole),
    )
    const chords = rows.map((n, row) =>
      n === 0 ? Infinity : 2 * distances[row]! * Math.sin(Math.PI / (4 * n)),
    )
    const radius = Math.min(largest, (height - gap) / 2, ...chords.map((chord) => (chord - gap) / 2))
    if (radius > best.radius) best = { rows, radius }
  }
  return best
}

/** `count` people over the rows in these proportions, whole people only. */
function share(count: number, proportions: readonly number[]): number[] {
  const rows = proportions.map((part) => Math.floor(part * count))
  for (
    let left = count - rows.reduce((sum, n) => sum + n, 0), row = rows.length - 1;
    left > 0;
    left--, row = (row + rows.length - 1) % rows.length
  )
    rows[row]! += 1
  return rows
}

function draft(person: Named, x: number, y: number, radius: number): Draft {
  return { id: person.id, name: person.name, x, y, radius, label: null }
}

/** Below the node, else above it; whoever comes first in reading order gets the room. */
function labelAll(drafts: readonly Draft[]): void {
  const taken: Box[] = drafts.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  for (const placed of drafts) {
    const text =
      placed.name.length > longestLabel ? `${placed.name.slice(0, longestLabel - 1)}…` : placed.name
    for (const y of [placed.y + placed.radius + lineHeight, placed.y - placed.radius - gap]) {
      const box = {
        left: placed.x - (text.length * letter) / 2,
        right: placed.x + (text.length * letter) / 2,
        top: y - lineHeight + 4,
        bottom: y + 6,
      }
      const inside = box.left >= 0 && box.right <= mapSize && box.top >= 0 && box.bottom <= mapSize
      if (!inside || taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      placed.label = { x: placed.x, y, text }
      break
    }
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Which sector a point lies in, and which ring: for dropping a node. Null in the family's own circle. */
export function cellAt(x: number, y: number): { sector: Sector; ring: Ring } | null {
  const distance = Math.hypot(x - centre, y - centre)
  if (distance <= radii.family) return null
  const turned = (Math.atan2(y - centre, x - centre) + Math.PI) / (Math.PI / 2)
  const sector = sectors[Math.min(3, Math.floor(turned))]!
  return { sector, ring: distance <= radii[1] ? 1 : distance <= radii[2] ? 2 : 3 }
}
