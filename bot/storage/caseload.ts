import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type CoordinatorsCourses = { id: string; name: string; open: number }

/** How many open courses each coordinator has. For the service: it counts, and says nothing of any course. */
export async function readCaseload(tx: Tx): Promise<CoordinatorsCourses[]> {
  const rows = await tx
    .selectFrom('course as c')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'c.municipality_id').onRef('s.id', '=', 'c.coordinator_id'),
    )
    .where('c.municipality_id', '=', municipalityOf(tx))
    .groupBy(['s.id', 's.name'])
    .select(({ fn }) => [
      's.id',
      's.name',
      fn.countAll<string>().filterWhere('c.closed_on', 'is', null).as('open'),
    ])
    .execute()
  return rows.map(({ open, ...coordinator }) => ({ ...coordinator, open: Number(open) }))
}
