import type { Temporal } from 'temporal-polyfill'
import { informationTypes, type InformationType } from '../consent/consent.ts'
import { coverFor, type Missing } from '../consent/cover.ts'
import { signs } from '../consent/givers.ts'
import { mayInvite, type InviteDecision } from '../consent/invite.ts'
import { asContacts, type Recipient } from '../consent/recipient.ts'
import type { Told } from './redact.ts'
import { pairsOf, situationOf } from './whom-it-concerns.ts'

/** A recipient as he is named in an address: somebody on the map, a department, a member of the family. */
export type SharingParty = { kind: 'contact' | 'department' | 'member'; id: string }

/** What one recipient gets of a course, and what he does not and why: said before anything is sent (architecture, idea 3). */
export type Sharing = SharingParty & {
  /** Null for a department and for the family, who are never invited by name. */
  invite: InviteDecision | null
  open: { memberId: string; types: InformationType[] }[]
  /** Only what the course holds something of: kinds of information nobody wrote down are not missed. */
  withheld: { memberId: string; type: InformationType; missing: readonly Missing[] }[]
}

/** @returns null when there is no such recipient in the course */
export function recipientFor(course: Told, { kind, id }: SharingParty): Recipient | null {
  if (kind === 'member')
    return course.members.some((member) => member.id === id) ? { as: 'member', memberId: id } : null
  if (kind === 'department') return { as: 'department', department: id }
  const contact = course.contacts.find((one) => one.id === id)
  if (!contact) return null
  // A colleague who stands there twice reads with both hats on.
  return asContacts(
    contact.staffId ? course.contacts.filter(({ staffId }) => staffId === contact.staffId) : [contact],
  )
}

/** Everybody something may be shown to: the map but for pets and the family's own, the departments that were named, who signs in the family. */
export function partiesOf(course: Told, today: Temporal.PlainDate): SharingParty[] {
  const departments = new Set(course.consents.flatMap(({ department }) => department ?? []))
  return [
    ...course.contacts
      .filter(({ kind, sector }) => kind !== 'pet' && sector !== 'family')
      .map(({ id }) => ({ kind: 'contact' as const, id })),
    ...[...departments].toSorted().map((id) => ({ kind: 'department' as const, id })),
    ...course.members
      .filter((member) => signs(member, today, course))
      .map(({ id }) => ({ kind: 'member' as const, id })),
  ]
}

export function sharingOf(course: Told, party: SharingParty, today: Temporal.PlainDate): Sharing | null {
  const recipient = recipientFor(course, party)
  if (!recipient) return null
  const cover = coverFor(course, recipient, today)
  const contact = party.kind === 'contact' ? course.contacts.find(({ id }) => id === party.id) : null
  const open = course.members.map(({ id }) => ({
    memberId: id,
    types: informationTypes.filter((type) => cover(id, type).open),
  }))
  const withheld = written(course).flatMap(({ memberId, type }) => {
    const decision = cover(memberId, type)
    return decision.open ? [] : [{ memberId, type, missing: decision.missing }]
  })
  return {
    ...party,
    invite: contact ? mayInvite(contact, { ...course, today }) : null,
    open: open.filter(({ types }) => types.length > 0),
    withheld,
  }
}

/** Whom something of which kind is written down about, each once. */
function written(course: Told): { memberId: string; type: InformationType }[] {
  const { members, contacts, plan } = course
  const rows = [...contacts, ...(plan ? [...plan.goals, ...plan.measures, ...plan.agreements] : [])]
  const pairs = [
    ...members.filter(({ situation }) => situation).flatMap((member) => pairsOf(situationOf(member), course)),
    ...members.filter(({ school }) => school).map(({ id }) => ({ memberId: id, type: 'school' as const })),
    ...members
      .filter(({ address }) => address)
      .map(({ id }) => ({ memberId: id, type: 'family-life' as const })),
    ...rows.flatMap((row) => pairsOf(row, course)),
  ]
  return [...new Map(pairs.map((pair) => [`${pair.memberId}/${pair.type}`, pair])).values()]
}
