/** Text centred on `x`, standing on the line `y`. */
export type Label = { x: number; y: number; text: string }

/** What a label takes at most, in the map's units, at the size it is drawn in. */
const lettering = { letter: 10.8, line: 22, longest: 18 } as const

const gap = 6

type Node = { id: string; x: number; y: number; radius: number }
type Box = { left: number; right: number; top: number; bottom: number }

/**
 * Labels by node id: below the node, else above it; whoever comes first in reading order gets the room. A name that
 * would hide a node or another label, or leave the square of `size` units, gets none.
 */
export function labelsFor(
  nodes: readonly Node[],
  nameOf: ReadonlyMap<string, string>,
  size: number,
): Map<string, Label> {
  const labels = new Map<string, Label>()
  const taken = nodes.map(({ x, y, radius }): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  for (const { id, x, y, radius } of nodes) {
    const text = shortened(nameOf.get(id) ?? '')
    for (const line of [y + radius + lettering.line, y - radius - gap]) {
      const box = boxOf({ x, y: line, text })
      const inside = box.left >= 0 && box.right <= size && box.top >= 0 && box.bottom <= size
      if (!inside || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      labels.set(id, { x, y: line, text })
      break
    }
  }
  return labels
}

function shortened(name: string): string {
  return name.length > lettering.longest ? `${name.slice(0, lettering.longest - 1)}…` : name
}

/** The room a label takes, with its descenders. */
export function boxOf({ x, y, text }: Label): Box {
  const half = (text.length * lettering.letter) / 2
  return { left: x - half, right: x + half, top: y - lettering.line + 4, bottom: y + 6 }
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
