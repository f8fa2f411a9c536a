/** The mark: four who gather round one table. Lengths are in parts of the mark's width, its middle is (0, 0). */
const table = 0.2
const people = { distance: 0.42, radius: 0.13 }

const middles = [45, 135, 225, 315].map((degrees) => {
  const angle = (degrees * Math.PI) / 180
  return { x: people.distance * Math.cos(angle), y: people.distance * Math.sin(angle) }
})

/** Distance from a point to the mark's edge; negative inside. */
export function distanceToMark(x: number, y: number): number {
  return Math.min(
    Math.hypot(x, y) - table,
    ...middles.map((at) => Math.hypot(x - at.x, y - at.y) - people.radius),
  )
}
