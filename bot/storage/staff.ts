import type { AppRole } from '#shared/domain/access.ts'
import type { Language } from '#shared/text/language.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type Colleague = { id: string; name: string; mail: string }

/** On sign-in: what Entra says now. Nothing is written when nothing changed. */
export async function upsertStaff(tx: Tx, { id, name, mail }: Colleague): Promise<void> {
  await tx
    .insertInto('staff')
    .values({ municipality_id: municipalityOf(tx), id, name, mail })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'id'])
        .doUpdateSet({ name, mail })
        .where((eb) => eb.or([eb('staff.name', '!=', name), eb('staff.mail', '!=', mail)])),
    )
    .execute()
}

/** A colleague known from the network map only; what she says of herself when she signs in stands. */
export async function introduceStaff(tx: Tx, { id, name, mail }: Colleague): Promise<void> {
  await tx
    .insertInto('staff')
    .values({ municipality_id: municipalityOf(tx), id, name, mail })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'id']).doNothing())
    .execute()
}

/** Names by staff id. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whether Entra says of him that he leads, kept at sign-in: by then his row is there. */
export async function rememberLeading(
  tx: Tx,
  { id, roles }: { id: string; roles: readonly AppRole[] },
): Promise<void> {
  const leads = roles.includes('leader')
  await tx
    .updateTable('staff')
    .set({ leads })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .where('leads', '!=', leads)
    .execute()
}

/** The leaders who have been here, by id. */
export async function leadersIn(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('staff')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('leads', '=', true)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** What is said to them is said in this language: in his own to one person, as his Teams has told; in Danish to several. */
export async function languageOf(tx: Tx, audience: string): Promise<Language> {
  if (audience === 'team' || audience === 'leaders') return 'da'
  const row = await tx
    .selectFrom('staff')
    .select('language')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', audience)
    .executeTakeFirst()
  return row?.language ?? 'da'
}

export async function colleague(tx: Tx, id: string): Promise<Colleague | null> {
  const row = await tx
    .selectFrom('staff')
    .select(['id', 'name', 'mail'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
