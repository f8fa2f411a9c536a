import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Consent } from './consent.ts'
import { endingWithin, isValid, mayInvite, validateConsent } from './decide.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const mother = { id: 'mother', role: 'adult', birthDate: '1990-05-02' } as const
const father = { id: 'father', role: 'adult', birthDate: '1988-06-03' } as const
const child = { id: 'child', role: 'child', birthDate: '2016-02-10' } as const
const youth = { id: 'youth', role: 'child', birthDate: '2011-03-18' } as const
const job = {
  id: 'job',
  department: 'job-centre',
  sector: 'professionals',
  supportPerson: false,
  mail: 'jonas@birkelund.example',
} as const

const consent = (changes: Partial<Consent> = {}): Consent => ({
  id: 'c',
  giverId: 'mother',
  childId: null,
  contactId: null,
  department: 'job-centre',
  direction: 'both',
  types: ['employment'],
  from: '2026-01-01',
  until: '2026-12-31',
  informationSheetOn: '2026-01-01',
  withdrawnOn: null,
  ...changes,
})

describe('a consent as it was signed', () => {
  const course = { members: [mother, child, youth], contacts: [{ id: 'job' }], today }
  const because = (changes: Partial<Consent>) => {
    const answer = validateConsent(consent(changes), course)
    return answer.ok ? 'ok' : answer.because
  }
  test.for([
    ['whole', {}, 'ok'],
    ['given by a young person of fifteen today (T-25)', { giverId: 'youth' }, 'ok'],
    ['for a child, towards one person', { childId: 'child', department: null, contactId: 'job' }, 'ok'],
    ['without end date', { until: '' }, 'consent-needs-end-date'],
    ['without information sheet (X-12)', { informationSheetOn: '' }, 'consent-needs-information-sheet'],
    ['ending before it begins', { until: '2025-12-31' }, 'consent-ends-before-it-begins'],
    ['given by somebody outside the family', { giverId: 'nobody' }, 'consent-giver-not-in-family'],
    ['given by a child under fifteen', { giverId: 'child' }, 'consent-giver-not-in-family'],
    ['for a child outside the family', { childId: 'nobody' }, 'consent-child-not-in-family'],
    ['for an adult as if she were a child', { childId: 'mother' }, 'consent-child-not-in-family'],
    ['towards nobody', { department: null }, 'consent-party-unknown'],
    ['towards somebody not on the map', { department: null, contactId: 'nobody' }, 'consent-party-unknown'],
    ['towards a person and a department at once', { contactId: 'nobody' }, 'consent-party-unknown'],
    ['for nothing', { types: [] }, 'consent-needs-types'],
  ] as const)('%s', ([, changes, expected]) => {
    expect(because({ ...changes, ...('types' in changes ? { types: [] } : {}) } as Partial<Consent>)).toBe(
      expected,
    )
  })
})

describe('who may be invited (X-01, X-02)', () => {
  const because = (
    consents: Consent[],
    members: (typeof mother | typeof father | typeof child | typeof youth)[] = [mother],
    contact: Parameters<typeof mayInvite>[0] = job,
  ) => {
    const answer = mayInvite(contact, { consents, members, today })
    return answer.may ? `until ${answer.until.toString()}` : answer.because
  }
  const father2 = consent({ giverId: 'father', until: '2026-06-30' })
  test('everybody who signs has said yes: until the first of them ends', () => {
    expect(because([consent(), father2], [mother, father, child])).toBe('until 2026-06-30')
  })
  test('one adult, or a young person of fifteen, is missing', () => {
    expect(because([consent()], [mother, father])).toBe('consent-missing')
    expect(because([consent()], [mother, youth])).toBe('consent-youth-signature-missing')
  })
  test('withdrawn, ended, not begun, only to obtain, another department', () => {
    expect(because([consent({ withdrawnOn: '2026-02-01' })])).toBe('consent-withdrawn')
    expect(because([consent({ until: '2026-03-17' })])).toBe('consent-ended')
    expect(because([consent({ from: '2026-03-19' })])).toBe('consent-missing')
    expect(because([consent({ direction: 'obtain' })])).toBe('consent-missing')
    expect(because([consent({ department: 'school' })])).toBe('consent-missing')
  })
  test('a new consent after a withdrawn one counts', () => {
    expect(because([consent({ id: 'old', withdrawnOn: '2026-02-01' }), consent()])).toBe('until 2026-12-31')
  })
  test('family and bisidder are never attendees, whatever was signed (5.2)', () => {
    expect(because([consent()], [mother], { ...job, sector: 'family' })).toBe('family-is-never-attendee')
    expect(because([consent()], [mother], { ...job, supportPerson: true })).toBe('family-is-never-attendee')
  })
  test('with consent but without a mailbox', () => {
    expect(because([consent()], [mother], { ...job, mail: null })).toBe('contact-has-no-mail')
  })
  test('a contact without department is not covered by consents without one', () => {
    expect(
      because([consent({ department: null, contactId: 'other' })], [mother], { ...job, department: null }),
    ).toBe('consent-missing')
  })
  test('a family in which nobody can sign has consented to nothing', () => {
    expect(because([consent()], [child])).toBe('consent-missing')
  })
})

test('taking a consent away never lets more people in', () => {
  const consents = fc.array(
    fc.record({
      giverId: fc.constantFrom('mother', 'father'),
      department: fc.constantFrom('job-centre', 'school'),
      withdrawn: fc.boolean(),
      late: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(consents, fc.nat(), (drawn, pick) => {
      const all = drawn.map((one, n) =>
        consent({
          id: String(n),
          giverId: one.giverId,
          department: one.department,
          withdrawnOn: one.withdrawn ? '2026-02-01' : null,
          until: one.late ? '2026-02-28' : '2026-12-31',
        }),
      )
      const fewer = all.filter((_, n) => n !== pick % Math.max(1, all.length))
      const may = (some: Consent[]) =>
        mayInvite(job, { consents: some, members: [mother, father], today }).may
      if (!may(all)) expect(may(fewer)).toBe(false)
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
