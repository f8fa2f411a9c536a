import type { Temporal } from 'temporal-polyfill'
import type { Consent, SignedConsent } from '#shared/domain/consent/consent.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'
import type { Place, Vault } from './vault.ts'

/** @returns false when this consent is stored already: the form was sent twice */
export async function insertConsent(
  tx: Tx,
  courseId: string,
  consent: SignedConsent,
  registeredBy: string,
  vault: Vault,
): Promise<boolean> {
  const { other } = consent
  const stored = await tx
    .insertInto('consent')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      id: consent.id,
      signature_id: consent.signatureId,
      form: consent.form,
      form_version: consent.formVersion,
      giver_id: consent.giverId,
      child_id: consent.childId,
      contact_id: consent.contactId,
      department: consent.department,
      member_id: consent.memberId,
      direction: consent.direction,
      types: consent.types,
      other: other ? vault.seal(otherPlace(municipalityOf(tx), courseId, consent.id), other) : null,
      purpose: consent.purpose,
      valid_from: consent.from,
      valid_until: consent.until,
      signed_on: consent.signedOn,
      information_sheet_on: consent.informationSheetOn,
      guide_read_on: consent.guideReadOn,
      heard_on: consent.heardOn,
      legal_basis: consent.legalBasis,
      gdpr_basis: consent.gdprBasis,
      registered_by: registeredBy,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'course_id', 'id']).doNothing())
    .executeTakeFirst()
  return (stored.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The date of the first withdrawal stands. @returns false when there was nothing to withdraw */
export async function withdrawConsent(
  tx: Tx,
  courseId: string,
  consentId: string,
  on: string,
): Promise<boolean> {
  const withdrawn = await tx
    .updateTable('consent')
    .set({ withdrawn_on: on })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('id', '=', consentId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return withdrawn.numUpdatedRows > 0n
}

/** A consent as the log names it. */
export type NamedConsent = Pick<Consent, 'id' | 'giverId' | 'childId' | 'memberId'>

/** Who has left, and took the consents with him that hang on him; null is everybody: the course ends. */
type Left = { contactId: string } | { memberIds: readonly string[] } | null

/**
 * Consents that stand, or are still to begin, hold from that day no longer, whatever is opened again and whoever comes back. What
 * was signed stays as it was signed; one that has run out or was withdrawn stays as it is. What a contact's leaving had ended is for good
 * when somebody else of it leaves too.
 * @returns those that have ended by it
 */
export async function endConsents(
  tx: Tx,
  courseId: string,
  left: Left,
  today: Temporal.PlainDate,
): Promise<NamedConsent[]> {
  const touched = tx
    .updateTable('consent')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where((eb) => {
      if (!left) return eb.lit(true)
      if ('contactId' in left) return eb('contact_id', '=', left.contactId)
      const of = (column: 'giver_id' | 'child_id' | 'member_id') => eb(column, 'in', left.memberIds)
      return left.memberIds.length === 0
        ? eb.lit(false)
        : eb.or([of('giver_id'), of('child_id'), of('member_id')])
    })
  await touched.set({ ended_with: null }).where('ended_with', 'is not', null).execute()
  return touched
    .set({ ended_on: today.toString(), ended_with: left && 'contactId' in left ? left.contactId : null })
    .where('withdrawn_on', 'is', null)
    .where('ended_on', 'is', null)
    .where('valid_until', '>=', today.toString())
    .returning(named)
    .execute()
}

/** A contact is put back on the day he was taken off: what ended with him, and with nobody else, holds again as it was signed. */
export async function resumeConsents(
  tx: Tx,
  courseId: string,
  contactId: string,
  today: Temporal.PlainDate,
): Promise<NamedConsent[]> {
  return tx
    .updateTable('consent')
    .set({ ended_on: null, ended_with: null })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('ended_with', '=', contactId)
    .where('ended_on', '=', today.toString())
    .where('withdrawn_on', 'is', null)
    .returning(named)
    .execute()
}

/** As they are stored, whoever has left since. */
export async function namedConsents(
  tx: Tx,
  courseId: string,
  ids: readonly string[],
): Promise<(NamedConsent & Pick<Consent, 'withdrawnOn'>)[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('consent')
    .select([...named, 'withdrawn_on as withdrawnOn'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('id', 'in', ids)
    .execute()
}

const named = ['id', 'giver_id as giverId', 'child_id as childId', 'member_id as memberId'] as const

/** What `other` is, in the giver's words. */
export function openOther(
  vault: Vault,
  municipalityId: string,
  courseId: string,
  consentId: string,
  sealed: Buffer,
): string {
  return vault.open(otherPlace(municipalityId, courseId, consentId), sealed)
}

function otherPlace(municipalityId: string, courseId: string, consentId: string): Place {
  return { municipalityId, table: 'consent.other', row: `${courseId}/${consentId}` }
}
