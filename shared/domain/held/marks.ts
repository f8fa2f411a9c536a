import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import { findTerms } from '../privacy/known-terms.ts'
import { indexTerms } from '../privacy/term-index.ts'
import { termsOf } from '../privacy/terms-of.ts'
import { wordsOf } from '../privacy/words.ts'

type People = {
  members: readonly Pick<FamilyMember, 'id' | 'name'>[]
  contacts: readonly Pick<Contact, 'name' | 'kind'>[]
}

/**
 * Finds third parties in texts about a person: everybody else in the family, now or then, and the private people of its network.
 * Colleagues are no third parties: what they do at work is not theirs to keep. A surname that is the person's own names nobody else.
 * @returns the names of those whom any of the texts names
 */
export function thirdPartiesIn(
  { members, contacts }: People,
  personId: string,
): (texts: readonly string[]) => string[] {
  const own = new Set(termsOfOne(members.find(({ id }) => id === personId)?.name ?? ''))
  const names = [
    ...members.filter(({ id }) => id !== personId).map(({ name }) => name),
    ...contacts.filter(({ kind }) => kind === 'person').map(({ name }) => name),
  ]
  const others = [...new Set(names)].map((name) => ({
    name,
    terms: indexTerms(termsOfOne(name).filter((term) => !own.has(term))),
  }))
  return (texts) => {
    const all = texts.join('\n').normalize('NFKC')
    const words = wordsOf(all)
    return others.filter(({ terms }) => findTerms(all, words, terms).length > 0).map(({ name }) => name)
  }
}

const termsOfOne = (name: string) =>
  termsOf({ familyName: '', members: [{ name, address: '', school: '' }], contacts: [] })
