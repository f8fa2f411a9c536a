import { sectors, type Contact, type Ring } from './contact.ts'
import { labelsFor, type Label } from './labels.ts'

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
  label: Label | null
}
export type MapPlaces = { members: Placed[]; contacts: Placed[] }

type Node = Omit<Placed, 'label'>
type Named = { id: string; name: string }
type Placeable = Named & Pick<Contact, 'sector' | 'ring'>

const largest = 30
const gap = 6
/** Each ring begins a little elsewhere, so that neighbours on different rings do not stand in one line with the family. */
const turned = { 1: -0.16, 2: 0.2, 3: -0.02 } as const

/**
 * Where everybody stands: the sector is the quarter, the ring the distance, always; inside them as evenly as it goes.
 * No node covers another. A label that would hide a node or another label is left out: the panel and the list say the name.
 * The same people give the same map.
 */
export function placeOnMap(contacts: readonly Placeable[], members: readonly Named[]): MapPlaces {
  const inFamily = circle(members)
  const network = sectors.flatMap((sector, quarter) =>
    ([1, 2, 3] as const).flatMap((ring) =>
      placeInCell(
        contacts.filter((contact) => contact.sector === sector && contact.ring === ring),
        quarter,
        ring,
      ),
    ),
  )
  const names = new Map([...members, ...contacts].map((person) => [person.id, person.name]))
  const labels = labelsFor([...inFamily, ...network], names, mapSize)
  const labelled = (node: Node): Placed => ({ ...node, label: labels.get(node.id) ?? null })
  return { members: inFamily.map(labelled), contacts: network.map(labelled) }
}

/** The family: one in the middle, several on a small circle. */
function circle(members: readonly Named[]): Node[] {
  const distance = members.length === 1 ? 0 : radii.family * 0.6
  const chord = members.length < 2 ? Infinity : 2 * distance * Math.sin(Math.PI / members.length)
  const radius = Math.min(largest, (chord - gap) / 2)
  return members.map(({ id }, n) => {
    const angle = (2 * Math.PI * n) / members.length - Math.PI / 2
    return { id, ...around(angle, distance), radius }
  })
}

/** One quarter of one ring: rows along the arc, as few as hold everybody; nodes shrink before they touch. */
function placeInCell(people: readonly Placeable[], quarter: number, ring: Ring): Node[] {
  if (people.length === 0) return []
  const inner = ring === 1 ? radii.family : radii[(ring - 1) as 1 | 2]
  const outer = radii[ring]
  const { rows, radius } = bestRows(people.length, inner, outer)
  let next = 0
  return rows.flatMap((count, row) => {
    const distance = inner + ((outer - inner) * (row + 0.5)) / rows.length
    return people.slice(next, (next += count)).map(({ id }, n) => {
      const angle = (Math.PI / 2) * (quarter + (n + 0.5 + turned[ring]) / count) - Math.PI
      return { id, ...around(angle, distance), radius }
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

function around(angle: number, distance: number): { x: number; y: number } {
  return { x: centre + distance * Math.cos(angle), y: centre + distance * Math.sin(angle) }
}
