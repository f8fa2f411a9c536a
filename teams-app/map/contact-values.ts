import type { Ring } from '#shared/domain/network/contact.ts'
import type { Course } from '../reading.ts'

export type Contact = Course['contacts'][number]

/** Somebody new, as the form begins. The id is made here, so that sending twice puts one on the map. */
export const newContact = (): Contact => ({
  id: crypto.randomUUID(),
  name: '',
  kind: 'person',
  sector: 'family',
  ring: 1,
  tie: 'strong',
  influence: 'resource',
  function: '',
  department: null,
  mail: null,
  phone: null,
  staffId: null,
  supportPerson: false,
  about: [],
  type: 'family-life',
})

/** What is sent: an empty field is none, and a select gives its number as text. */
export function sentContact(typed: Contact): Contact {
  const orNull = (text: string | null) => text?.trim() || null
  return {
    ...typed,
    name: typed.name.trim(),
    ring: Number(typed.ring) as Ring,
    department: typed.department || null,
    mail: orNull(typed.mail),
    phone: orNull(typed.phone),
    staffId: orNull(typed.staffId),
  }
}
