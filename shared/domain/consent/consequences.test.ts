import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { permission, randomCourse } from '../../../tests/support/random-course.ts'
import taken from '../cases/X-04-X-34-what-a-withdrawal-takes.json' with { type: 'json' }
import type { Contact } from '../network/contact.ts'
import { redact, type Told, type Written } from '../reading/redact.ts'
import { partiesOf, recipientFor } from '../reading/sharing.ts'
import { houseIn } from '../settings/house.ts'
import { consequencesOf, type Consequences } from './consequences.ts'
import type { Consent } from './consent.ts'

type Change = {
  withdrawn?: string[]
  given?: object[]
  today?: string
  withoutContacts?: string[]
  withoutMembers?: string[]
  contacts?: (Partial<Contact> & { id: string })[]
}

const today = Temporal.PlainDate.from(taken.today)
const consentOf = (said: object) => ({ ...taken.consent, ...said }) as Consent
const course = {
  ...taken.course,
  house: houseIn([]),
  consents: taken.consents.map(consentOf),
} as unknown as Told
const meetings = taken.meetings.map(({ start, state, ...meeting }) => ({
  ...meeting,
  state: state as 'booked',
  start: Temporal.Instant.from(start),
}))

/** The course as it is read after the change: consents that hang on whoever has left are not in it. */
function changed(change: Change): Told {
  const gone = new Set([...(change.withoutContacts ?? []), ...(change.withoutMembers ?? [])])
  const replaced = (contact: Contact) => ({
    ...contact,
    ...change.contacts?.find(({ id }) => id === contact.id),
  })
  return {
    ...course,
    members: course.members.filter(({ id }) => !gone.has(id)),
    contacts: course.contacts.filter(({ id }) => !gone.has(id)).map(replaced),
    consents: [
      ...course.consents.map((consent) =>
        change.withdrawn?.includes(consent.id) ? { ...consent, withdrawnOn: taken.today } : consent,
      ),
      ...(change.given ?? []).map(consentOf),
    ].filter(({ giverId, childId }) => !gone.has(giverId) && !gone.has(childId ?? '')),
  }
}

describe('X-04, X-34: what a withdrawal takes with it', () => {
  test.for(taken.cases)('$when', ({ change, expected }) => {
    const said = change as Change
    const after = { course: changed(said), today: Temporal.PlainDate.from(said.today ?? taken.today) }
    const left = consequencesOf({ course, today }, after, meetings, Temporal.Instant.from(taken.now))
    expect({
      ...left,
      recipients: left.recipients.map(({ kind, id }) => `${kind}/${id}`),
      meetings: left.meetings.map(({ meetingId, contactIds, written }) => [meetingId, contactIds, written]),
    }).toEqual({ joining: [], ...expected })
    // Were it undone, whoever leaves the channel would join it.
    expect(consequencesOf(after, { course, today }, [], Temporal.Instant.from(taken.now)).joining).toEqual(
      left.leaving,
    )
  })
})

/** The random course's professionals with mail and an account, on a meeting in a week. */
const invited = randomCourse.map((told) => ({
  told: {
    ...told,
    contacts: told.contacts.map((contact) => ({
      ...contact,
      mail: 'x@birkelund.example',
      staffId: contact.id,
    })),
  },
  meetings: [
    {
      id: 'm',
      state: 'booked' as const,
      start: Temporal.Instant.from('2026-03-25T08:00:00Z'),
      participantIds: told.contacts.map(({ id }) => id),
    },
  ],
}))
const now = Temporal.Instant.from('2026-03-18T09:00:00Z')
const withdrawn = (told: Told, pick: number): Told => ({
  ...told,
  consents: told.consents.map((consent, n) =>
    n === pick % told.consents.length ? { ...consent, withdrawnOn: '2026-03-18' } : consent,
  ),
})
const without = (told: Written): Written => ({ ...told, consents: [] })

test('whoever is not named reads the same family, map and plan as before', () => {
  fc.assert(
    fc.property(invited, fc.nat(), ({ told, meetings: coming }, pick) => {
      fc.pre(told.consents.length > 0)
      const after = withdrawn(told, pick)
      const { recipients } = consequencesOf({ course: told, today }, { course: after, today }, coming, now)
      for (const party of partiesOf(told, today)) {
        if (recipients.some(({ kind, id }) => kind === party.kind && id === party.id)) continue
        const recipient = recipientFor(told, party)!
        expect(without(redact(after, recipient, today))).toEqual(without(redact(told, recipient, today)))
      }
    }),
    { numRuns: 150 },
  )
})

test('it takes all at once: asked again, nothing is left to take', () => {
  fc.assert(
    fc.property(invited, fc.nat(), ({ told, meetings: coming }, pick) => {
      fc.pre(told.consents.length > 0)
      const after = { course: withdrawn(told, pick), today }
      const first = consequencesOf({ course: told, today }, after, coming, now)
      const left = coming.map((meeting) => ({
        ...meeting,
        participantIds: meeting.participantIds.filter(
          (id) => !first.meetings.some(({ contactIds }) => contactIds.includes(id)),
        ),
      }))
      expect(consequencesOf(after, after, left, now)).toEqual(nothing)
      // Who leaves the channel might be invited before, and may not now.
      expect(first.uninvited).toEqual(expect.arrayContaining(first.leaving))
    }),
    { numRuns: 150 },
  )
})

const nothing: Consequences = { recipients: [], uninvited: [], meetings: [], leaving: [], joining: [] }

test('one permission more takes nothing from anybody', () => {
  fc.assert(
    fc.property(invited, permission('more'), ({ told }, more) => {
      const after = { ...told, consents: [...told.consents, more] }
      expect(consequencesOf({ course: told, today }, { course: after, today }, [], now)).toEqual(nothing)
    }),
    { numRuns: 150 },
  )
})

test('X-05: a last day that has passed takes what a withdrawal takes', () => {
  const last = (consent: Consent) => consent.until === taken.today && consent.withdrawnOn === null
  const tomorrow = today.add({ days: 1 })
  fc.assert(
    fc.property(invited, fc.nat(), ({ told, meetings: coming }, pick) => {
      fc.pre(told.consents.length > 0)
      // Nothing else happens overnight: what would begin tomorrow has begun.
      const ending: Told = {
        ...told,
        consents: told.consents.map((consent, n) => ({
          ...consent,
          from: consent.from === tomorrow.toString() ? taken.today : consent.from,
          until: n === pick % told.consents.length ? taken.today : consent.until,
        })),
      }
      const taking: Told = {
        ...ending,
        consents: ending.consents.map((consent) =>
          last(consent) ? { ...consent, withdrawnOn: taken.today } : consent,
        ),
      }
      const before = { course: ending, today }
      expect(consequencesOf(before, { course: ending, today: tomorrow }, coming, now)).toEqual(
        consequencesOf(before, { course: taking, today }, coming, now),
      )
    }),
    { numRuns: 150 },
  )
})
