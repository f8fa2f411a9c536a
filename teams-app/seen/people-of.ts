import { shortNames } from '#shared/text/short-names.ts'
import { partyName } from './party-name.ts'
import type { Course, Party } from '../reading.ts'
import type { Words } from '../words.ts'

export type People = {
  /** A member of the family, as he is called in a sentence; '' when he has left it. */
  member: (id: string) => string
  /** Whoever is shown something, as he is called in a sentence. */
  party: (party: Party) => string
}

export function peopleOf(course: Course, words: Words): People {
  const short = shortNames(course.members)
  const member = (id: string) => short.get(id) ?? ''
  return {
    member,
    party: (party) => (party.kind === 'member' ? member(party.id) : (partyName(party, course, words) ?? '')),
  }
}
