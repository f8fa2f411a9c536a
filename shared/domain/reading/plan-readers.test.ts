import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { randomCourse } from '../../../tests/support/random-course.ts'
import { coreTeamOf } from '../consent/core-team.ts'
import { asContacts } from '../consent/recipient.ts'
import { planReaders } from './plan-readers.ts'
import { redact, type Told } from './redact.ts'

const today = Temporal.PlainDate.from('2026-03-18')

const staffed = randomCourse.map((course): Told & { plan: NonNullable<Told['plan']> } => ({
  ...course,
  contacts: course.contacts.map((contact) => ({ ...contact, staffId: contact.id })),
  plan: course.plan!,
}))

test('X-01: what a colleague is said to read of a plan is what his reading holds, and the rest has its why', () => {
  fc.assert(
    fc.property(staffed, (course) => {
      const readers = planReaders(course, today)
      expect(readers.map((reader) => reader.staffId)).toEqual(coreTeamOf(course, today).map(({ id }) => id))
      for (const { staffId, reads, unread } of readers) {
        const contacts = course.contacts.filter((contact) => contact.staffId === staffId)
        const plan = redact(course, asContacts(contacts), today).plan!
        expect(reads).toEqual({
          goals: plan.goals.length,
          measures: plan.measures.length,
          agreements: plan.agreements.length,
        })
        for (const { part, index, why } of unread) {
          expect(plan[part]).not.toContain(course.plan[part][index])
          expect(why.every(({ missing }) => missing.length > 0)).toBe(true)
        }
      }
    }),
  )
})
