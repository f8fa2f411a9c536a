import { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import type { Database } from '#bot/storage/database.ts'
import type { Posted } from './failing-connector.ts'
import { away } from './plan-year.ts'

export type Stands = {
  /** When the card with this outbox key first stood before somebody's eyes, alone or among others; null: never. */
  at: (key: string) => Temporal.Instant | null
  /** Keys that stand there again though the first answer had come. */
  twice: string[]
  counts: { gathered: number; mostAfterTheWeek: number }
}

/** Lays what the database says was sent beside what Teams was given. */
export async function readPosted(db: Database, posted: readonly Posted[]): Promise<Stands> {
  const rows = await db.asService((tx) =>
    tx
      .selectFrom('outbox')
      .select(['key', 'result_id'])
      .where('kind', '=', 'card')
      .where('state', '=', 'done')
      .execute(),
  )
  const byId = new Map(posted.map((one) => [one.id, one]))
  const seen = new Map<string, Posted[]>()
  const sees = (key: string, one: Posted) => seen.set(key, [...new Set([...(seen.get(key) ?? []), one])])
  for (const one of posted) sees(one.key, one)
  for (const { key, result_id } of rows) {
    const one = byId.get(result_id ?? '')
    if (one) sees(key, one)
  }
  const together = Map.groupBy(rows, (row) => row.result_id)
  const after = localDate(away.service[1])
  const perChat = Map.groupBy(
    posted.filter(({ at, lost }) => !lost && localDate(at).equals(after)),
    ({ conversationId }) => conversationId,
  )
  return {
    at: (key) => seen.get(key)?.[0]?.at ?? null,
    twice: [...seen].flatMap(([key, all]) => (all.filter(({ lost }) => !lost).length > 1 ? [key] : [])),
    counts: {
      gathered: [...together.values()].filter((all) => all.length > 1).length,
      mostAfterTheWeek: Math.max(0, ...[...perChat.values()].map((all) => all.length)),
    },
  }
}
