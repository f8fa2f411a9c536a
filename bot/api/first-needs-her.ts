import type { RowReading } from '../storage/reading.ts'

const byName = new Intl.Collator('da')

/** "Mine familier", the ones that need her first: what is overdue, then what is due soonest, then the next meeting, then the name; those that have ended last. */
export function firstNeedsHer(rows: readonly RowReading[]): RowReading[] {
  const keyOf = (row: RowReading) => {
    const open = row.deadlines
      .filter((deadline) => deadline.state === 'overdue' || deadline.state === 'soon')
      .map((deadline) => deadline.due)
    return [
      row.closedOn ? 'closed' : '',
      open.toSorted()[0] ?? '9999',
      row.nextMeeting?.start ?? '9999',
    ] as const
  }
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  return keyed
    .toSorted(
      (a, b) =>
        compare(a.key[0], b.key[0]) ||
        compare(a.key[1], b.key[1]) ||
        compare(a.key[2], b.key[2]) ||
        byName.compare(a.row.familyName, b.row.familyName),
    )
    .map(({ row }) => row)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
