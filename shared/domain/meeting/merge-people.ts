/** A list of people as somebody saw it, and as she wants it. */
export type PeopleWish = { from: readonly string[]; to: readonly string[] }

/**
 * The list after a wish that was made looking at an older one: whom she has put in is in, whom she has taken out is out, and whoever came
 * or went meanwhile stays as he is. The same wish twice is one.
 */
export function mergePeople(now: readonly string[], { from, to }: PeopleWish): string[] {
  const out = from.filter((id) => !to.includes(id))
  const added = to.filter((id) => !from.includes(id))
  return [...new Set([...now, ...added])].filter((id) => !out.includes(id))
}
