import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { people, permission, randomCourse, recipients } from '../../../tests/support/random-course.ts'
import shown from '../cases/X-08-what-is-left-for-whom.json' with { type: 'json' }
import { informationTypes, type Consent, type InformationType } from '../consent/consent.ts'
import type { Recipient } from '../consent/recipient.ts'
import { ageOn } from '../course/age.ts'
import { houseIn } from '../settings/house.ts'
import { redact, type Told, type Written } from './redact.ts'

const today = Temporal.PlainDate.from('2026-03-18')

describe('X-08: what is left of a course, and for whom', () => {
  const course = { ...shown.course, house: houseIn([]) } as unknown as Told
  const base = shown.consent as unknown as Consent
  test.for(shown.cases)('$when', ({ recipient, consents, expected }) => {
    const given = consents.map((said, n) => ({ ...base, id: `c${n}`, ...said }) as Consent)
    const left = redact({ ...course, consents: given }, recipient as unknown as Recipient, today)
    expect({
      members: left.members.map(({ id }) => id),
      said: left.members
        .flatMap(({ situation, address, school }) => [situation, address, school])
        .filter(Boolean),
      contacts: left.contacts.map(({ name }) => name),
      plan: [
        ...left.plan!.goals.map(({ text }) => text),
        ...left.plan!.measures.map(({ measure }) => measure),
        ...left.plan!.agreements.map(({ content }) => content),
      ],
    }).toEqual(expected)
  })
})

/** The rule said once more, plainly and slowly, so that the quick way can be held against it. */
function mayKnow(course: Told, recipient: Recipient, memberId: string, type: InformationType): boolean {
  const member = course.members.find(({ id }) => id === memberId)!
  const custody = (adult: string) =>
    ageOn(member.birthDate!, today) < 18 &&
    course.ties.some(({ from, kinship, to }) => kinship === 'parent-of' && from === adult && to === memberId)
  if (recipient.as === 'member' && (recipient.memberId === memberId || custody(recipient.memberId)))
    return true
  const yes = (giverId: string, childId: string | null) =>
    course.consents.some(
      (consent) =>
        consent.giverId === giverId &&
        consent.childId === childId &&
        consent.purpose === 'coordination' &&
        consent.direction !== 'obtain' &&
        consent.types.includes(type) &&
        consent.withdrawnOn === null &&
        consent.endedOn === null &&
        consent.from <= today.toString() &&
        today.toString() <= consent.until &&
        ((recipient.as === 'contact' &&
          (recipient.contactIds.includes(consent.contactId ?? '') ||
            recipient.departments.includes(consent.department ?? ''))) ||
          (recipient.as === 'department' && recipient.department === consent.department) ||
          (recipient.as === 'member' && recipient.memberId === consent.memberId)),
    )
  if (member.role === 'adult') return yes(memberId, null)
  const parents = people.filter(custody)
  const youth = ageOn(member.birthDate!, today) >= 15
  return (
    parents.length + Number(youth) > 0 &&
    parents.every((parent) => yes(parent, memberId)) &&
    (!youth || yes(memberId, null))
  )
}

/** Every fact that a reading holds, as `fact` → whom it is about and of which kind. */
function factsOf(
  left: Written,
): Map<string, { about: readonly string[]; types: readonly InformationType[] }> {
  const facts = new Map<string, { about: readonly string[]; types: readonly InformationType[] }>()
  const rows = [...left.contacts, ...left.plan!.goals, ...left.plan!.measures, ...left.plan!.agreements]
  for (const { id, about, type } of rows)
    facts.set(`row ${id}`, { about: about.length > 0 ? about : people, types: [type] })
  for (const member of left.members) {
    facts.set(`name ${member.id}`, { about: [member.id], types: informationTypes })
    if (member.situation)
      facts.set(`situation ${member.id}`, {
        about: [member.id],
        types: [member.situation.split('/')[1] as InformationType],
      })
    if (member.school) facts.set(`school ${member.id}`, { about: [member.id], types: ['school', 'daycare'] })
    if (member.address)
      facts.set(`address ${member.id}`, {
        about: member.address === 'Skjulvej 1' ? ['mother', 'nine'] : [member.id],
        types: ['family-life'],
      })
  }
  for (const { id, giverId, childId } of left.consents)
    facts.set(`consent ${id}`, { about: [giverId, ...(childId ? [childId] : [])], types: informationTypes })
  return facts
}

const anyone = fc.constantFrom(...recipients)

test('X-01: no reading holds anything that no permission covers, and holds all that one does', () => {
  fc.assert(
    fc.property(randomCourse, anyone, (course, recipient) => {
      const left = redact(course, recipient, today)
      const held = factsOf(left)
      const wrong = [...factsOf(course)].filter(([fact, { about, types }]) => {
        // Where one lives oneself is no secret to oneself.
        if (recipient.as === 'member' && fact === `address ${recipient.memberId}`) return !held.has(fact)
        const covered = about.every((id) => types.some((type) => mayKnow(course, recipient, id, type)))
        if (!fact.startsWith('consent ')) return held.has(fact) !== covered
        // Of consents fewer are shown than might be: those that name the recipient, or that he gave.
        return held.has(fact) && !covered && !(recipient.as === 'member' && about[0] === recipient.memberId)
      })
      expect(wrong).toEqual([])
      expect(left.members.filter(({ cprMasked }) => cprMasked !== null)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const factsIn = (told: Written) => new Set(factsOf(told).keys())
const beyond = (facts: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...facts].filter((fact) => !others.has(fact))

test('X-04: withdrawing never shows more, to anybody', () => {
  fc.assert(
    fc.property(randomCourse, anyone, fc.nat(), (course, recipient, pick) => {
      fc.pre(course.consents.length > 0)
      const gone = course.consents[pick % course.consents.length]!
      const before = factsIn(redact(course, recipient, today))
      for (const consents of [
        course.consents.filter((consent) => consent !== gone),
        course.consents.map((consent) =>
          consent === gone ? { ...gone, withdrawnOn: '2026-03-18' } : consent,
        ),
      ])
        expect(beyond(factsIn(redact({ ...course, consents }, recipient, today)), before)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a permission more never shows less, to anybody', () => {
  fc.assert(
    fc.property(randomCourse, anyone, permission('more'), (course, recipient, more) => {
      const after = factsIn(redact({ ...course, consents: [...course.consents, more] }, recipient, today))
      expect(beyond(factsIn(redact(course, recipient, today)), after)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('X-11: what was said for statistics opens nothing', () => {
  fc.assert(
    fc.property(randomCourse, anyone, (course, recipient) => {
      const consents = course.consents.filter(({ purpose }) => purpose === 'coordination')
      expect(redact(course, recipient, today).members).toEqual(
        redact({ ...course, consents }, recipient, today).members,
      )
    }),
  )
})

test('whoever is on no map reads nothing of the family', () => {
  fc.assert(
    fc.property(randomCourse, (course) => {
      expect(redact(course, { as: 'nobody' }, today)).toEqual({
        familyName: '',
        members: [],
        ties: [],
        contacts: [],
        consents: [],
        plan: { goals: [], measures: [], agreements: [] },
      })
    }),
  )
})
