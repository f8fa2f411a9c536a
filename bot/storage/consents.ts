import type { Consent } from '#shared/domain/consent/consent.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** @returns false when this consent is stored already: the form was sent twice */
export async function insertConsent(
  tx: Tx,
  courseId: string,
  consent: Omit<Consent, 'withdrawnOn'>,
  registeredBy: string,
): Promise<boolean> {
  const stored = await tx
    .insertInto('consent')
    .values({
      municipality_id: municipalityOf(tx),
      course_id: courseId,
      id: consent.id,
      giver_id: consent.giverId,
      child_id: consent.childId,
      contact_id: consent.contactId,
      department: consent.department,
      direction: consent.direction,
      types: consent.types,
      valid_from: consent.from,
      valid_until: consent.until,
      information_sheet_on: consent.informationSheetOn,
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
