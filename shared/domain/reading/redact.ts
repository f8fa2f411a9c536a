import type { Temporal } from 'temporal-polyfill'
import { informationTypes, type Consent } from '../consent/consent.ts'
import { coverFor, type Consented, type Cover } from '../consent/cover.ts'
import type { Housed } from '../consent/givers.ts'
import { isTowards, type Recipient } from '../consent/recipient.ts'
import { isValid } from '../consent/valid.ts'
import type { FamilyMember, FamilyTie } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { PlanContent } from '../plan/plan.ts'
import { isSameHome } from './same-home.ts'
import { narrowed, situationOf, whomItConcerns, type Line, type Row } from './whom-it-concerns.ts'

/** The parts of a course that say something about somebody. */
export type Written = {
  familyName: string
  members: readonly FamilyMember[]
  ties: readonly FamilyTie[]
  contacts: readonly Contact[]
  consents: readonly Consent[]
  plan: PlanContent | null
}
/** The same with the rules it is read by. */
export type Told = Written & Housed

/**
 * The one redacted reading (architecture, idea 3): what is left of a course for a recipient today. What no permission covers is absent,
 * and nothing tells that it was there. Screen, card, document, mail, export and invitation all draw from it.
 */
export function redact(course: Told, recipient: Recipient, today: Temporal.PlainDate): Written {
  if (recipient.as === 'coordinator') return course
  if (recipient.as === 'leader')
    return { ...course, members: course.members.map((member) => ({ ...member, cprMasked: null })) }
  const cover = coverFor(course, recipient, today)
  const isOpen = (row: Row | Line) => {
    const areOpen = (ids: readonly string[]) => ids.every((id) => cover(id, row.type).open)
    // Whom it was filed under is quickly asked, and most of what is closed is closed by that.
    return course.members.length > 0 && areOpen(row.about) && areOpen(whomItConcerns(row, course))
  }
  const isAddressOpen = addresses(course, cover)
  const isOwn = ({ id }: FamilyMember) => recipient.as === 'member' && recipient.memberId === id
  const members = course.members.flatMap((member) =>
    redactMember(member, cover, {
      situation: isOpen(situationOf(member)),
      address: isOwn(member) || isAddressOpen(member.address),
    }),
  )
  const known = new Set(members.map((member) => member.id))
  const open = <Kind extends Row>(rows: readonly Kind[]) =>
    rows.filter(isOpen).map((row) => narrowed(row, course, (id) => known.has(id)))
  return {
    familyName: members.length > 0 ? course.familyName : '',
    members,
    ties: course.ties.filter((tie) => known.has(tie.from) && known.has(tie.to)),
    contacts: open(course.contacts),
    consents: course.consents.filter((consent) => mayKnow(consent, recipient, known, today)),
    plan: course.plan && {
      goals: open(course.plan.goals),
      measures: open(course.plan.measures),
      agreements: open(course.plan.agreements),
    },
  }
}

/** Is there anything of the family that this recipient may know? Without it the course is closed to him. */
export function knowsAnything(course: Consented, recipient: Recipient, today: Temporal.PlainDate): boolean {
  if (recipient.as === 'coordinator' || recipient.as === 'leader') return true
  const cover = coverFor(course, recipient, today)
  return course.members.some((member) => isKnown(member, cover))
}

function redactMember(
  member: FamilyMember,
  cover: Cover,
  open: { situation: boolean; address: boolean },
): FamilyMember[] {
  if (!isKnown(member, cover)) return []
  const school = cover(member.id, 'school').open || cover(member.id, 'daycare').open
  return [
    {
      ...member,
      // The working copy's alone (O-08).
      cprMasked: null,
      situation: open.situation ? member.situation : '',
      situationType: open.situation ? member.situationType : 'family-life',
      address: open.address ? member.address : '',
      school: school ? member.school : '',
    },
  ]
}

/** Who somebody is goes with anything that may be told of him. */
const isKnown = ({ id }: { id: string }, cover: Cover) =>
  informationTypes.some((type) => cover(id, type).open)

/** An address tells where everybody at it lives: a secret one must not be read off a child. One's own is no secret to oneself. */
function addresses({ members }: Told, cover: Cover): (address: string) => boolean {
  const closed = members.filter(({ id, address }) => address && !cover(id, 'family-life').open)
  return (address) => !closed.some((member) => isSameHome(member.address, address))
}

/** Of the consents he sees the ones that hold and name him (catalogue 5.2 "own scope"); in the family also what one gave oneself. */
function mayKnow(
  consent: Consent,
  recipient: Recipient,
  known: ReadonlySet<string>,
  today: Temporal.PlainDate,
): boolean {
  if (recipient.as === 'member' && consent.giverId === recipient.memberId) return true
  const persons = [consent.giverId, ...(consent.childId ? [consent.childId] : [])]
  return (
    isTowards(consent, recipient) && isValid(consent, today) && persons.every((person) => known.has(person))
  )
}
