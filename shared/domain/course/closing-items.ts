/** Where the work is written down for good: the coordinator's own record, and that of each department that took part. */
export const ownJournal = 'own'
/** A channel in Teams that Samlet does not keep, and so cannot delete: hers to see to, and the erasure does not wait for it. */
export const channelItem = 'channel'

/** What may have to be seen to after closing and is no department's journal. No department is called so. */
export const ownItems = [ownJournal, channelItem] as const
/** One of those, or a department's id: which departments there are, each municipality says. */
export type ClosingItem = string

/** The municipality's own list, closed ones too. */
type Listed = readonly { id: string }[]

/**
 * The journals of a course, her own first, then each department once: whoever is on no list took part all the same.
 * @param parties of its map and its consents
 */
export function journalsOf(
  parties: readonly { department: string | null }[],
  departments: Listed,
): ClosingItem[] {
  const named = parties.flatMap(({ department }) => (department === null ? [] : [department]))
  return [ownJournal, ...new Set(named)].toSorted(asShown(departments))
}

/** Compares items: her own journal, the departments' in the order of the list, and the channel last. */
export function asShown(departments: Listed): (a: ClosingItem, b: ClosingItem) => number {
  const listed = [...new Set(departments.map(({ id }) => id))]
  const place = (item: ClosingItem) => {
    if (item === ownJournal) return -1
    const at = listed.indexOf(item)
    return item === channelItem ? listed.length + 1 : at < 0 ? listed.length : at
  }
  return (a, b) => place(a) - place(b) || a.localeCompare(b)
}
