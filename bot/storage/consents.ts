import type { Temporal } from 'temporal-polyfill'
import type { SignedConsent } from '#shared/domain/consent/consent.ts'
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

/**
 * Consents that stand, or are still to begin, hold from that day no longer, whatever is opened again. What was signed stays as it
 * was signed; one that has run out or was withdrawn stays as it is.
 */
export async function endConsents(tx: Tx, courseId: string, today: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('consent')
    .set({ ended_on: today.toString() })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('withdrawn_on', 'is', null)
    .where('ended_on', 'is', null)
    .where('valid_until', '>=', today.toString())
    .execute()
}

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
