import { isDeepStrictEqual } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import type { Filled } from '#shared/domain/instruments/due.ts'
import type { Respondent } from '#shared/domain/instruments/slots.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

/** One filling of an instrument; a score is a number and nothing else. */
export type Score = Filled & { id: string; score: number }

/**
 * Sent twice it is there once; sent again with something else in it, after an answer that was lost, the last word counts.
 * @returns false when it was there already, just like this
 */
export async function storeScore(
  tx: Tx,
  { courseId, at, registeredBy, ...said }: Score & Registered,
  vault: Vault,
): Promise<boolean> {
  const municipality_id = municipalityOf(tx)
  const known = (await readScores(tx, courseId, vault)).find(({ id }) => id === said.id)
  if (known && isDeepStrictEqual(known, said)) return false
  const row = {
    instrument: said.instrument,
    about_id: said.aboutId,
    by_member_id: 'memberId' in said.by ? said.by.memberId : null,
    by_professional: 'professional' in said.by ? said.by.professional : null,
    filled_on: said.on,
    sealed: vault.sealJson(place(municipality_id, courseId, said.id), said.score),
    registered_at: at.toString(),
    registered_by: registeredBy,
  }
  await tx
    .insertInto('instrument_score')
    .values({ municipality_id, course_id: courseId, id: said.id, ...row })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'course_id', 'id']).doUpdateSet(row))
    .execute()
  return true
}

type Registered = { courseId: string; at: Temporal.Instant; registeredBy: string }

/** @returns of whom it was, or null when there is no such filling (any more) */
export async function removeScore(
  tx: Tx,
  { courseId, id }: { courseId: string; id: string },
): Promise<string | null> {
  const row = await tx
    .deleteFrom('instrument_score')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('id', '=', id)
    .returning('about_id')
    .executeTakeFirst()
  return row?.about_id ?? null
}

/** Every filling of the course, the newest first. */
export async function readScores(tx: Tx, courseId: string, vault: Vault): Promise<Score[]> {
  const municipalityId = municipalityOf(tx)
  const rows = await fillings(tx, courseId).select(['id', 'sealed']).execute()
  return rows.map(({ id, sealed, ...row }) => ({
    id,
    ...filledIn(row),
    score: vault.openJson(place(municipalityId, courseId, id), sealed) as number,
  }))
}

/** When what was filled in: no score is opened. */
export async function readFilled(tx: Tx, courseId: string): Promise<Filled[]> {
  return (await fillings(tx, courseId).execute()).map(filledIn)
}

const fillings = (tx: Tx, courseId: string) =>
  tx
    .selectFrom('instrument_score')
    .select(['instrument', 'about_id', 'by_member_id', 'by_professional', 'filled_on'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .orderBy('filled_on', 'desc')
    .orderBy('registered_at', 'desc')
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof fillings>['execute']>>[number]

function filledIn({ instrument, about_id, by_member_id, by_professional, filled_on }: Row): Filled {
  const by: Respondent = by_member_id
    ? { memberId: by_member_id }
    : { professional: by_professional ?? 'class-teacher' }
  return { instrument, aboutId: about_id, by, on: filled_on }
}

function place(municipalityId: string, courseId: string, id: string): Place {
  return { municipalityId, table: 'instrument_score', row: `${courseId}/${id}` }
}
