import { Temporal } from 'temporal-polyfill'
import type { Correction } from '#shared/domain/held/correction.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

/** `byId` is the colleague's id, `by` the name: '' when it has been erased. */
export type StoredCorrection = Correction & { at: Temporal.Instant; byId: string; by: string }
type NewCorrection = Omit<StoredCorrection, 'by'> & { revision: number }

/** The note is sealed: it may say what was wrong. `revision` is the course's as the correction left it. */
export async function insertCorrection(
  tx: Tx,
  courseId: string,
  { id, askedBy, about, note, at, byId, revision }: NewCorrection,
  vault: Vault,
): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .insertInto('correction')
    .values({
      municipality_id,
      course_id: courseId,
      id,
      at: at.toString(),
      by_id: byId,
      asked_by: askedBy,
      about: [...about],
      revision,
      note: vault.seal(place(municipality_id, courseId, id), note),
    })
    .execute()
}

/** Newest first. */
export async function readCorrections(tx: Tx, courseId: string, vault: Vault): Promise<StoredCorrection[]> {
  const municipalityId = municipalityOf(tx)
  const rows = await tx
    .selectFrom('correction as c')
    .leftJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'c.municipality_id').onRef('s.id', '=', 'c.by_id'),
    )
    .select(['c.id', 'c.at', 'c.asked_by', 'c.about', 'c.note', 'c.by_id', 's.name'])
    .where('c.municipality_id', '=', municipalityId)
    .where('c.course_id', '=', courseId)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    askedBy: row.asked_by,
    about: row.about,
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    byId: row.by_id,
    by: row.name ?? '',
    note: vault.open(place(municipalityId, courseId, row.id), row.note),
  }))
}

function place(municipalityId: string, courseId: string, id: string): Place {
  return { municipalityId, table: 'correction.note', row: `${courseId}/${id}` }
}
