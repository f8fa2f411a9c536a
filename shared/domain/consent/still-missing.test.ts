import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { randomCourse } from '../../../tests/support/random-course.ts'
import family from '../cases/X-04-X-34-what-a-withdrawal-takes.json' with { type: 'json' }
import type { Told } from '../reading/redact.ts'
import { recipientFor } from '../reading/sharing.ts'
import { houseIn } from '../settings/house.ts'
import { informationTypes, type Consent } from './consent.ts'
import { coverFor } from './cover.ts'
import { mayInvite } from './invite.ts'
import { stillMissing } from './still-missing.ts'

const today = Temporal.PlainDate.from(family.today)
const given = (...said: object[]): Told =>
  ({
    ...family.course,
    house: houseIn([]),
    consents: said.map((one, n) => ({ ...family.consent, id: `c${n}`, ...one }) as Consent),
  }) as unknown as Told
const job = { department: 'job-centre' }
const missing = (course: Told, day = today) =>
  stillMissing(course, day).map(({ party, giverId, memberIds }) => [party.id, giverId, memberIds])

describe('X-02: whose signature is still missing', () => {
  test('nobody’s, before anybody has been asked', () => {
    expect(missing(given())).toEqual([])
  })
  test('the other adult’s, before anybody there may be invited', () => {
    expect(missing(given({ giverId: 'mother', ...job }))).toEqual([['job-centre', 'father', ['father']]])
  })
  test('the other parent’s for the child, though he has said yes for himself', () => {
    const mother = { giverId: 'mother', childId: 'ida', ...job }
    expect(missing(given(mother, { giverId: 'father', ...job }))).toEqual([['job-centre', 'father', ['ida']]])
  })
  test('one kind of information is not another', () => {
    const mother = { giverId: 'mother', childId: 'ida', ...job, types: ['school', 'health'] }
    const father = { giverId: 'father', childId: 'ida', ...job, types: ['school'] }
    expect(missing(given(mother, father))).toEqual([['job-centre', 'father', ['ida']]])
  })
  test('a young person’s, from the day of 15', () => {
    const both = [
      { giverId: 'mother', ...job },
      { giverId: 'father', ...job },
      { giverId: 'mother', childId: 'bo', ...job },
    ]
    expect(missing(given(...both))).toEqual([])
    expect(missing(given(...both), Temporal.PlainDate.from('2026-03-20'))).toEqual([
      ['job-centre', 'bo', ['bo']],
    ])
  })
  test('not that of somebody who has withdrawn it towards all: then nothing is begun', () => {
    expect(missing(given({ giverId: 'mother', ...job, withdrawnOn: '2026-03-01' }))).toEqual([])
  })
})

test('when nobody is missing towards a party, everybody there may be invited and nothing begun is closed', () => {
  fc.assert(
    fc.property(randomCourse, (course) => {
      const lacking = new Set(stillMissing(course, today).map(({ party }) => party.id))
      for (const { department, contactId, ...consent } of course.consents) {
        const id = contactId ?? department
        if (!id || lacking.has(id) || !stands(consent)) continue
        const recipient = recipientFor(course, { kind: contactId ? 'contact' : 'department', id })!
        const cover = coverFor(course, recipient, today)
        const member = consent.childId ?? consent.giverId
        const asked = consent.types.filter((type) => informationTypes.some((known) => known === type))
        const custody = consent.childId === null || gives(course, consent.giverId, consent.childId)
        const closed = asked.filter((type) => custody && !cover(member, type as 'other').open)
        expect(closed).toEqual([])
        const contacts = course.contacts.filter(
          (one) => one.id === contactId || one.department === department,
        )
        for (const contact of contacts)
          expect(mayInvite({ ...contact, mail: 'x@birkelund.example' }, { ...course, today }).may).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

const stands = (
  consent: Pick<Consent, 'withdrawnOn' | 'endedOn' | 'from' | 'until' | 'purpose' | 'direction'>,
) =>
  consent.withdrawnOn === null &&
  consent.endedOn === null &&
  consent.from <= family.today &&
  family.today <= consent.until &&
  consent.purpose === 'coordination' &&
  consent.direction !== 'obtain'
/** In the random course: whose yes counts for the child, and who is young enough to be spoken for. */
const gives = (course: Told, giverId: string, childId: string) =>
  course.ties.some(({ from, kinship, to }) => kinship === 'parent-of' && from === giverId && to === childId)
