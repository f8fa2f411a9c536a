import type { ColumnType } from 'kysely'

export type Instant = ColumnType<Date, Date | string, Date | string>
/** Every table's key begins with the municipality. */
export type Key = { municipality_id: string }
