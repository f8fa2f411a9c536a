/** A stretch of a normalised text. */
export type Place = { start: number; end: number }

/** Tells of a stretch whether it lies wholly inside one of the places. */
export function insideOf(places: Place[]): (start: number, end: number) => boolean {
  places.sort((a, b) => a.start - b.start)
  const reach: number[] = []
  for (const place of places) reach.push(Math.max(place.end, reach[reach.length - 1] || 0))
  return (start, end) => {
    const at = lastUpTo(places, start)
    return at >= 0 && end <= Number(reach[at])
  }
}

/** The last of the places, in order, that begins at `start` or before it; -1 when none does. */
function lastUpTo(places: readonly Place[], start: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as Place).start <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}
