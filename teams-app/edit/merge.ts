/** Something with an id and a few fields of text, number or tick, as it stands in a form. */
export type Item = { id: string }

/** What two people did to the same thing. `field` is null when one of them took the whole thing away. */
export type Clash<T extends Item> = {
  id: string
  field: keyof T | null
  mine: T | null
  theirs: T | null
}

/**
 * Two people changed the same list. What she has not touched follows the newest; what only she has touched stays;
 * where both have, hers stands and the clash says what the other wrote. Nobody's words vanish.
 * @param base what she began with
 */
export function merge<T extends Item>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): { items: T[]; clashes: Clash<T>[] } {
  const [was, now] = [byId(base), byId(theirs)]
  const clashes: Clash<T>[] = []
  const items = mine.flatMap((own) => {
    const [before, other] = [was.get(own.id), now.get(own.id)]
    if (other) return [mergeFields(before, own, other, clashes)]
    if (before && same(before, own)) return []
    if (before) clashes.push({ id: own.id, field: null, mine: own, theirs: null })
    return [own]
  })
  const ids = new Set(mine.map((own) => own.id))
  for (const other of theirs) {
    if (ids.has(other.id)) continue
    const before = was.get(other.id)
    if (!before) items.push(other)
    else if (!same(before, other)) clashes.push({ id: other.id, field: null, mine: null, theirs: other })
  }
  return { items, clashes }
}

function mergeFields<T extends Item>(before: T | undefined, own: T, other: T, clashes: Clash<T>[]): T {
  const merged = { ...own }
  for (const field of Object.keys(own) as (keyof T)[]) {
    if (equal(own[field], other[field])) continue
    if (before && equal(before[field], own[field])) merged[field] = other[field]
    else if (!before || !equal(before[field], other[field]))
      clashes.push({ id: own.id, field, mine: own, theirs: other })
  }
  return merged
}

/** An empty field and one that was never filled are the same in a form. */
const equal = (a: unknown, b: unknown) => text(a) === text(b)

/** As it is read: a select gives the number 2 as "2". */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)

function same<T extends Item>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((field) => equal(a[field], b[field]))
}

const byId = <T extends Item>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** The list when she says: use the newest here. */
export function take<T extends Item>(items: readonly T[], { id, field, theirs }: Clash<T>): T[] {
  if (!theirs) return items.filter((item) => item.id !== id)
  if (field === null) return [...items.filter((item) => item.id !== id), theirs]
  return items.map((item) => (item.id === id ? { ...item, [field]: theirs[field] } : item))
}
