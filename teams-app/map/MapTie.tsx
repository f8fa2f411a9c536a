import type { TieKind } from '#shared/domain/network/contact.ts'
import { mapSize, radii, type Placed } from '#shared/domain/network/geometry.ts'
import { useTieStyles } from './tie-styles.ts'

/** The tie as a line from the rim of the family's circle to the node. Drawn before the nodes, so that it passes behind them. */
export function MapTie({ place: { x, y, radius }, tie }: { place: Placed; tie: TieKind }) {
  const styles = useTieStyles()
  return <line className={styles(tie)} {...ends(x, y, radius)} />
}

function ends(x: number, y: number, radius: number) {
  const centre = mapSize / 2
  const distance = Math.hypot(x - centre, y - centre)
  const at = (length: number) =>
    [centre + ((x - centre) / distance) * length, centre + ((y - centre) / distance) * length] as const
  const [x1, y1] = at(radii.family)
  const [x2, y2] = at(distance - radius)
  return { x1, y1, x2, y2 }
}
