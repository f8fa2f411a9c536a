import type { Contact } from '#shared/domain/network/contact.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** Puts somebody on the map, or changes what is said of him. A removed contact comes back. */
export async function saveContact(tx: Tx, courseId: string, contact: Contact): Promise<void> {
  const said = {
    name: contact.name,
    kind: contact.kind,
    sector: contact.sector,
    ring: contact.ring,
    tie: contact.tie,
    influence: contact.influence,
    function: contact.function,
    department: contact.department,
    mail: contact.mail,
    phone: contact.phone,
    staff_id: contact.staffId,
    support_person: contact.supportPerson,
    about: contact.about,
    type: contact.type,
    removed_on: null,
  }
  await tx
    .insertInto('contact')
    .values({ municipality_id: municipalityOf(tx), course_id: courseId, id: contact.id, ...said })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'course_id', 'id']).doUpdateSet(said))
    .execute()
}

/** Takes somebody off the map; earlier meetings and consents still know him. @returns false when he was not there */
export async function removeContact(
  tx: Tx,
  courseId: string,
  contactId: string,
  on: string,
): Promise<boolean> {
  const removed = await tx
    .updateTable('contact')
    .set({ removed_on: on })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('id', '=', contactId)
    .where('removed_on', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows > 0n
}
