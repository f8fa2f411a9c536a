import { sql } from 'kysely'
import type { FamilyMember, FamilyTie } from '#shared/domain/course/family.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

/** `cpr` is ten digits, or null to keep what is stored. */
export type MemberToSave = Omit<FamilyMember, 'cprMasked'> & { cpr: string | null }
export type FamilyToSave = {
  courseId: string
  familyName: string
  members: readonly MemberToSave[]
  ties: readonly FamilyTie[]
  on: string
}

type Sealed = Pick<FamilyMember, 'situation' | 'situationType' | 'address' | 'school'>

/**
 * Makes the family exactly this. Whoever is not in it any more is kept aside, because consents and plans point to him.
 * @returns the ids of those who have left it by this
 */
export async function saveFamily(
  tx: Tx,
  { courseId, familyName, members, ties, on }: FamilyToSave,
  vault: Vault,
): Promise<string[]> {
  const municipality_id = municipalityOf(tx)
  await tx
    .updateTable('course')
    .set({ family_name: familyName })
    .where('municipality_id', '=', municipality_id)
    .where('id', '=', courseId)
    .execute()
  await tx
    .insertInto('family_member')
    .values(
      members.map((member, position) => ({
        municipality_id,
        course_id: courseId,
        ...rowOf(municipality_id, courseId, member, vault),
        position,
        joined_on: on,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'course_id', 'id']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        role: eb.ref('excluded.role'),
        birth_date: eb.ref('excluded.birth_date'),
        cpr: sql`coalesce(excluded.cpr, family_member.cpr)`,
        cpr_index: sql`coalesce(excluded.cpr_index, family_member.cpr_index)`,
        sealed: eb.ref('excluded.sealed'),
        position: eb.ref('excluded.position'),
        // Whoever comes back is of it from this day on.
        joined_on: sql`case when family_member.removed_on is null then family_member.joined_on else excluded.joined_on end`,
        removed_on: null,
      })),
    )
    .execute()
  const left = await tx
    .updateTable('family_member')
    .set({ removed_on: on })
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .where(
      'id',
      'not in',
      members.map((member) => member.id),
    )
    .where('removed_on', 'is', null)
    .returning('id')
    .execute()
  await replaceTies(tx, courseId, ties)
  return left.map(({ id }) => id)
}

async function replaceTies(tx: Tx, courseId: string, ties: readonly FamilyTie[]): Promise<void> {
  const municipality_id = municipalityOf(tx)
  await tx
    .deleteFrom('family_tie')
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    .execute()
  if (ties.length === 0) return
  await tx
    .insertInto('family_tie')
    .values(
      ties.map((tie) => ({
        municipality_id,
        course_id: courseId,
        from_id: tie.from,
        kinship: tie.kinship,
        to_id: tie.to,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everybody who is or was in the family, those who have left it last. `left`: on which day, as an ISO date. */
export async function everybodyOf(
  tx: Tx,
  courseId: string,
): Promise<{ id: string; name: string; left: string | null }[]> {
  return tx
    .selectFrom('family_member')
    .select(['id', 'name', 'removed_on as left'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .orderBy(sql`removed_on is not null`)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

function rowOf(municipalityId: string, courseId: string, member: MemberToSave, vault: Vault) {
  const { situation, situationType, address, school, cpr } = member
  return {
    id: member.id,
    name: member.name,
    role: member.role,
    birth_date: member.birthDate,
    cpr: cpr ? vault.seal(cprPlace(municipalityId, courseId, member.id), cpr) : null,
    cpr_index: cpr ? vault.blindIndex(municipalityId, cpr) : null,
    sealed: vault.sealJson(memberPlace(municipalityId, courseId, member.id), {
      situation,
      situationType,
      address,
      school,
    } satisfies Sealed),
  }
}

export function openMember(
  vault: Vault,
  municipalityId: string,
  courseId: string,
  memberId: string,
  sealed: Buffer,
): Sealed {
  // Written before lines had a kind: the widest one.
  const opened = vault.openJson(memberPlace(municipalityId, courseId, memberId), sealed) as Omit<
    Sealed,
    'situationType'
  > &
    Partial<Sealed>
  return { ...opened, situationType: opened.situationType ?? 'family-life' }
}

export function openCpr(
  vault: Vault,
  municipalityId: string,
  courseId: string,
  memberId: string,
  sealed: Buffer,
): string {
  return vault.open(cprPlace(municipalityId, courseId, memberId), sealed)
}

function memberPlace(municipalityId: string, courseId: string, memberId: string): Place {
  return { municipalityId, table: 'family_member', row: `${courseId}/${memberId}` }
}

function cprPlace(municipalityId: string, courseId: string, memberId: string): Place {
  return { municipalityId, table: 'family_member.cpr', row: `${courseId}/${memberId}` }
}
