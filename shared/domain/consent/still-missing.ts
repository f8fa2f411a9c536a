import type { Temporal } from 'temporal-polyfill'
import type { Told } from '../reading/redact.ts'
import { partiesOf, recipientFor, type SharingParty } from '../reading/sharing.ts'
import { informationTypes } from './consent.ts'
import { coverFor } from './cover.ts'
import { giversOf, signs } from './givers.ts'
import { isTowards } from './recipient.ts'
import { isValid } from './valid.ts'

/** Somebody whose yes is missing towards a party that another in the family has said yes to, and for whom: himself, or children of his. */
export type MissingSignature = { party: SharingParty; giverId: string; memberIds: string[] }

/**
 * Signatures that were begun and are not whole: a parent of two has said yes for a child, an adult of two for the family, a youth of 15
 * or more has not. What nobody has been asked about is not missing.
 */
export function stillMissing(course: Told, today: Temporal.PlainDate): MissingSignature[] {
  return namedParties(course, today).flatMap((party) => {
    const recipient = recipientFor(course, party)!
    const given = course.consents.filter(
      (consent) =>
        consent.purpose === 'coordination' &&
        consent.direction !== 'obtain' &&
        isTowards(consent, recipient) &&
        isValid(consent, today),
    )
    if (given.length === 0) return []
    const cover = coverFor(course, recipient, today)
    const lacking = new Map<string, Set<string>>()
    const lacks = (giverId: string, memberId: string) =>
      lacking.set(giverId, (lacking.get(giverId) ?? new Set()).add(memberId))
    // A party is invited only when everybody who signs has said yes to it; the family is never invited.
    if (party.kind !== 'member')
      for (const { id } of course.members.filter((member) => signs(member, today, course)))
        if (!given.some((consent) => consent.giverId === id)) lacks(id, id)
    for (const member of course.members) {
      const givers = giversOf(member, course, today).length
      for (const type of informationTypes) {
        const decision = cover(member.id, type)
        if (decision.open || decision.missing.length === givers) continue
        for (const { giverId } of decision.missing) if (giverId) lacks(giverId, member.id)
      }
    }
    return [...lacking].map(([giverId, memberIds]) => ({ party, giverId, memberIds: [...memberIds] }))
  })
}

/** Those that a consent names, as it names them: a department once, not again for each who works there. */
function namedParties(course: Told, today: Temporal.PlainDate): SharingParty[] {
  const named = new Set(
    course.consents.flatMap(
      ({ contactId, department, memberId }) => contactId ?? department ?? memberId ?? [],
    ),
  )
  return partiesOf(course, today).filter((party) => named.has(party.id))
}
