import { text, type Clash, type Item } from './merge.ts'

/** A clash in words, and what happens when she says: use the newest. */
export type ClashRow = { key: string; label: string; mine: string; theirs: string; take: () => void }

export type ClashWords<T extends Item> = {
  /** What one of them is called: a person, "Mål 2". */
  name: (item: T) => string
  fields: Partial<Record<keyof T, string>>
  /** A value as it is read, where it is not read as it is stored. */
  say?: (field: keyof T, value: string) => string
  gone: string
}

export function clashRows<T extends Item>(
  clashes: readonly Clash<T>[],
  { name, fields, say = (_, value) => value, gone }: ClashWords<T>,
  take: (clash: Clash<T>) => void,
): ClashRow[] {
  return clashes.map((clash) => {
    const { id, field, mine, theirs } = clash
    const named = mine ?? theirs
    const label = named ? name(named) : ''
    if (field === null)
      return {
        key: id,
        label,
        mine: mine ? name(mine) : gone,
        theirs: theirs ? name(theirs) : gone,
        take: () => take(clash),
      }
    const value = (item: T | null) => say(field, text(item?.[field]))
    return {
      key: `${id}.${String(field)}`,
      label: [label, fields[field] ?? ''].filter(Boolean).join(': '),
      mine: value(mine),
      theirs: value(theirs),
      take: () => take(clash),
    }
  })
}
