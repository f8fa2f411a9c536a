import type { Temporal } from 'temporal-polyfill'
import type { Reason } from '../reason.ts'
import type { Consent, InformationType } from './consent.ts'
import { giversOf, hasCustody, type Family } from './givers.ts'
import { isTowards, type Recipient } from './recipient.ts'
import { isValid, whyNone } from './valid.ts'

export type Consented = Family & { consents: readonly Consent[] }
/** Who is missing, for whom, of which type. `giverId` is null when nobody in the family can say yes for him. */
export type Missing = { giverId: string | null; memberId: string; type: InformationType; because: Reason }
export type CoverDecision = { open: true } | { open: false; missing: readonly Missing[] }
export type Cover = (memberId: string, type: InformationType) => CoverDecision

const open: CoverDecision = { open: true }

/**
 * Is this type of information about this member open to the recipient today? A whole course may ask: what is common to many questions
 * is worked out once. A family member knows himself and the children he has custody of; of the others he knows what they let him.
 */
export function coverFor(course: Consented, recipient: Recipient, today: Temporal.PlainDate): Cover {
  if (recipient.as === 'coordinator' || recipient.as === 'leader') return () => open
  const towards = course.consents.filter(
    (consent) =>
      consent.purpose === 'coordination' && consent.direction !== 'obtain' && isTowards(consent, recipient),
  )
  const members = new Map<string, (type: InformationType) => CoverDecision>()
  const answers = new Map<string, CoverDecision>()
  return (memberId, type) => {
    const key = `${type}/${memberId}`
    const known = answers.get(key)
    if (known) return known
    const ask = members.get(memberId) ?? coverOf(course, recipient, towards, memberId, today)
    members.set(memberId, ask)
    const answer = ask(type)
    answers.set(key, answer)
    return answer
  }
}

function coverOf(
  course: Consented,
  recipient: Recipient,
  towards: readonly Consent[],
  memberId: string,
  today: Temporal.PlainDate,
): (type: InformationType) => CoverDecision {
  const member = course.members.find((one) => one.id === memberId)
  if (!member) return () => ({ open: false, missing: [] })
  if (recipient.as === 'member') {
    const own = recipient.memberId === memberId
    if (own || hasCustody(recipient.memberId, member, course, today)) return () => open
  }
  const givers = giversOf(member, course, today).map((giverId) => {
    const childId = giverId === memberId ? null : memberId
    const given = towards.filter((consent) => consent.giverId === giverId && consent.childId === childId)
    return { giverId, given, valid: given.filter((consent) => isValid(consent, today)) }
  })
  const youth = (giverId: string) => giverId === memberId && member.role === 'child'
  return (type) => {
    if (givers.length === 0)
      return {
        open: false,
        missing: [{ giverId: null, memberId, type, because: 'consent-giver-not-in-family' }],
      }
    const covers = (consent: Consent) => consent.types.includes(type)
    const missing = givers
      .filter(({ valid }) => !valid.some(covers))
      .map(({ giverId, given }) => ({
        giverId,
        memberId,
        type,
        because: whyNone(given.filter(covers), today, youth(giverId)),
      }))
    return missing.length === 0 ? open : { open: false, missing }
  }
}
