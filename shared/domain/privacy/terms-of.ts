import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'

export type TermSource = {
  familyName: string
  members: readonly Pick<FamilyMember, 'name' | 'address' | 'school'>[]
  contacts: readonly Pick<Contact, 'name' | 'sector' | 'kind' | 'supportPerson'>[]
}

const shortest = 2
const shortestHalf = 4

/**
 * The known terms of one course for the guard (O-45): name parts of the family and its private network, streets and schools.
 * Colleagues are not terms: they are attendees. Never a CPR number (architecture, "What the send handler knows").
 */
export function termsOf(course: TermSource): string[] {
  const privatePeople = course.contacts.filter(
    (contact) => contact.sector === 'family' || contact.sector === 'friends' || contact.supportPerson,
  )
  const names = [
    course.familyName,
    ...course.members.map((member) => member.name),
    ...privatePeople.map((contact) => contact.name),
  ]
  const institutions = course.contacts
    .filter((contact) => contact.kind === 'institution')
    .map((contact) => contact.name)
  const places = [
    ...course.members.flatMap((member) => [street(member.address), member.school]),
    ...institutions,
  ]
  const terms = [...names.flatMap(nameParts), ...names, ...places].map((term) => term.trim())
  return [...new Set(terms.filter((term) => term.length >= shortest))]
}

/** Words that stand before a family's name without being one. */
const notNames = new Set([
  'familien',
  'familie',
  'og',
  'mormor',
  'morfar',
  'farmor',
  'farfar',
  'moster',
  'faster',
  'onkel',
  'tante',
  'nabo',
  'ven',
  'veninde',
])

function nameParts(name: string): string[] {
  const parts = name
    .split(/[\s,()/]+/)
    .filter((part) => part.length >= shortest && !notNames.has(part.toLowerCase()))
  return parts.flatMap((part) => [part, ...halves(part)])
}

/** Karl-Johan is called Karl too. A short half says nothing (El-Khatib). */
function halves(name: string): string[] {
  return name.includes('-') ? name.split('-').filter((half) => half.length >= shortestHalf) : []
}

/** The street without its number: "Kildevej 12, 2. tv" is known as "Kildevej". */
function street(address: string): string {
  return (address.split(',')[0] ?? '').replace(/\s*\d.*$/, '')
}
