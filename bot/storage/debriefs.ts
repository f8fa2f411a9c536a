import { Temporal } from 'temporal-polyfill'
import type { Debrief } from '#shared/domain/meeting/debrief.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

export type StoredDebrief = {
  meetingId: string
  revision: number
  at: Temporal.Instant
  /** The name; '' when it has been erased. */
  by: string
  debrief: Debrief
}

/** @returns false when another has saved it since that revision; 0 is one that was never saved */
export async function storeDebrief(
  tx: Tx,
  {
    courseId,
    meetingId,
    revision,
    at,
    by,
    debrief,
  }: Omit<StoredDebrief, 'by'> & { courseId: string; by: string },
  vault: Vault,
): Promise<boolean> {
  const municipality_id = municipalityOf(tx)
  const said = {
    revision: revision + 1,
    saved_at: at.toString(),
    saved_by: by,
    sealed: vault.sealJson(place(municipality_id, courseId, meetingId), debrief),
  }
  const stored = await tx
    .insertInto('debrief')
    .values({ municipality_id, course_id: courseId, meeting_id: meetingId, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'course_id', 'meeting_id'])
        .doUpdateSet(said)
        .where('debrief.revision', '=', revision),
    )
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows === 1n
}

export async function readDebriefs(tx: Tx, courseId: string, vault: Vault): Promise<StoredDebrief[]> {
  const municipalityId = municipalityOf(tx)
  const rows = await tx
    .selectFrom('debrief as d')
    .leftJoin('staff as s', (join) =>
      join.onRef('s.municipality_id', '=', 'd.municipality_id').onRef('s.id', '=', 'd.saved_by'),
    )
    .select(['d.meeting_id', 'd.revision', 'd.saved_at', 'd.sealed', 's.name'])
    .where('d.municipality_id', '=', municipalityId)
    .where('d.course_id', '=', courseId)
    .execute()
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    revision: row.revision,
    at: Temporal.Instant.fromEpochMilliseconds(row.saved_at.getTime()),
    by: row.name ?? '',
    debrief: vault.openJson(place(municipalityId, courseId, row.meeting_id), row.sealed) as Debrief,
  }))
}

/** Is there one? Without opening it. */
export async function hasDebrief(tx: Tx, courseId: string, meetingId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('debrief')
    .select('revision')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row !== undefined
}

function place(municipalityId: string, courseId: string, meetingId: string): Place {
  return { municipalityId, table: 'debrief', row: `${courseId}/${meetingId}` }
}
