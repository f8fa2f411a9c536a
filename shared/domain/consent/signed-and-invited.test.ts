import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import signed from '../cases/X-12-consent-as-signed.json' with { type: 'json' }
import invited from '../cases/X-01-X-02-who-may-be-invited.json' with { type: 'json' }
import type { FamilyMember } from '../course/family.ts'
import type { Contact } from '../network/contact.ts'
import type { Consent } from './consent.ts'
import { houseIn } from '../settings/house.ts'
import { mayInvite } from './invite.ts'
import { validateConsent, type ConsentContext } from './validate.ts'
import { endingWithin, isValid } from './valid.ts'

type Member = Pick<FamilyMember, 'id' | 'role' | 'birthDate'>
type Invitable = Pick<Contact, 'id' | 'department' | 'sector' | 'supportPerson' | 'mail'>

const today = Temporal.PlainDate.from(invited.today)
const members = invited.members as Record<string, Member>
const consent = (change: object = {}) => ({ ...invited.consent, ...change }) as Consent
const family = (keys: readonly string[]) => keys.map((key) => members[key]!)

const house = houseIn([])

describe('X-12, T-25: a consent as it was signed', () => {
  const course = {
    members: signed.members as Member[],
    ties: signed.ties as ConsentContext['ties'],
    contacts: signed.contacts,
    house,
    today: Temporal.PlainDate.from(signed.today),
  }
  test.for(signed.cases)('$when: $expected', ({ change, expected }) => {
    const answer = validateConsent({ ...signed.consent, ...change } as Omit<Consent, 'withdrawnOn'>, course)
    expect(answer.ok ? 'ok' : answer.because).toBe(expected)
  })
})

describe('T-25, T-26: ages are those of the day it was signed', () => {
  const born = fc.integer({ min: 0, max: 6600 }).map((days) => today.subtract({ days }).toString())
  const ago = fc.integer({ min: 0, max: 800 })
  const limits = fc.record({
    'signs-from': fc.integer({ min: 12, max: 18 }),
    'heard-from': fc.integer({ min: 5, max: 12 }),
    since: ago,
  })
  const answerOn = (change: object, days: number, rows: Parameters<typeof houseIn>[0]) => {
    const course = {
      members: (change as { members: Member[] }).members,
      ties: [{ from: 'mother', kinship: 'parent-of', to: 'young' }] as ConsentContext['ties'],
      contacts: [],
      house: houseIn(rows),
    }
    const signedOn = today.subtract({ days }).toString()
    const paper = { ...signed.consent, ...change, signedOn, informationSheetOn: signedOn }
    const registered = (on: Temporal.PlainDate) => {
      const answer = validateConsent(paper as Omit<Consent, 'withdrawnOn'>, { ...course, today: on })
      return answer.ok ? 'ok' : answer.because
    }
    return [registered(Temporal.PlainDate.from(signedOn)), registered(today)] as const
  }

  test('the same paper registered the day it was signed, or later, gets the same answer', () => {
    fc.assert(
      fc.property(born, ago, limits, fc.constantFrom('own', 'for'), (birthDate, days, said, whose) => {
        const young = { id: 'young', role: 'child', birthDate } as const
        // Custody must still be there: who comes of age meanwhile says yes himself (see the cases).
        fc.pre(Temporal.PlainDate.compare(Temporal.PlainDate.from(birthDate).add({ years: 18 }), today) > 0)
        const from = today.subtract({ days: said.since }).toString()
        const rows = (['signs-from', 'heard-from'] as const).map(
          (id) => ({ kind: 'age', id, value: { age: said[id], law: 'Egen' }, from }) as const,
        )
        const change = {
          members: [{ id: 'mother', role: 'adult', birthDate: null }, young],
          ...(whose === 'own' ? { giverId: 'young' } : { childId: 'young' }),
        }
        const [then, now] = answerOn(change, days, rows)
        expect(now).toBe(then)
      }),
    )
  })
})

test('a department that the municipality has closed is asked about no more', () => {
  const value = { da: 'Jobcentret', en: 'Job centre', models: ['A' as const], closed: true }
  const answer = (from: string) =>
    validateConsent(
      { ...signed.consent, contactId: null, memberId: null, department: 'job-centre' } as Omit<
        Consent,
        'withdrawnOn'
      >,
      {
        members: signed.members as Member[],
        ties: signed.ties as ConsentContext['ties'],
        contacts: signed.contacts,
        house: houseIn([{ kind: 'department', id: 'job-centre', value, from }]),
        today: Temporal.PlainDate.from(signed.today),
      },
    )
  expect(answer(signed.today)).toEqual({ ok: false, because: 'consent-department-closed' })
  expect(answer('2027-01-01')).toEqual({ ok: true })
})

describe('X-01, X-02: who may be invited', () => {
  test.for(invited.cases)('$when: $expected', (one) => {
    const contact = { ...invited.contact, ...('contact' in one ? one.contact : {}) } as Invitable
    const answer = mayInvite(contact, {
      consents: one.consents.map(consent),
      members: family(one.members),
      house,
      today,
    })
    expect(answer.may ? `until ${answer.until.toString()}` : answer.because).toBe(one.expected)
  })
})

const drawn = fc
  .record({
    giverId: fc.constantFrom('mother', 'father', 'youth'),
    department: fc.constantFrom('job-centre', 'school'),
    direction: fc.constantFrom('obtain', 'pass-on', 'both'),
    withdrawnOn: fc.constantFrom(null, null, '2026-02-01'),
    until: fc.constantFrom('2026-02-28', '2026-06-30', '2026-12-31'),
  })
  .map(consent)
const may = (consents: readonly Consent[], keys: readonly string[], on = today) =>
  mayInvite(invited.contact as Invitable, { consents, members: family(keys), house, today: on })

test('taking a consent away, or asking one more to sign, never lets anybody in', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 12 }), fc.nat(), (all, pick) => {
      const fewer = all.filter((_, n) => n !== pick % Math.max(1, all.length))
      const before = may(all, ['mother', 'father']).may
      expect(may(fewer, ['mother', 'father']).may && !before).toBe(false)
      expect(may(all, ['mother', 'father', 'youth']).may && !before).toBe(false)
    }),
  )
})

test('it holds through the day it is said to hold until, and not the day after', () => {
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 4, maxLength: 20 }), (all) => {
      const answer = may(all, ['mother', 'father'])
      fc.pre(answer.may)
      expect(may(all, ['mother', 'father'], answer.until).may).toBe(true)
      expect(may(all, ['mother', 'father'], answer.until.add({ days: 1 })).may).toBe(false)
    }),
  )
})

test('X-05: it is valid through its last day, and said to be ending within 30 days', () => {
  expect(isValid(consent({ until: '2026-03-18' }), today)).toBe(true)
  const ids = endingWithin(
    [
      consent({ id: 'soon', until: '2026-04-17' }),
      consent({ id: 'later', until: '2026-04-18' }),
      consent({ id: 'gone', until: '2026-03-17' }),
    ],
    today,
    30,
  ).map((one) => one.id)
  expect(ids).toEqual(['soon'])
})
