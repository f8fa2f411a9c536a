import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { permission, randomCourse } from '../../../tests/support/random-course.ts'
import { coverFor } from '../consent/cover.ts'
import { heldAbout } from '../held/held-about.ts'
import { redact, type Told } from './redact.ts'
import { sharingOf } from './sharing.ts'

const today = Temporal.PlainDate.from('2026-03-18')
const line = 'Mother er indlagt med depression, Ten går i SFO'
const told = randomCourse.map((course): Told => ({
  ...course,
  members: course.members.map((member) =>
    member.id === 'ten' ? { ...member, situation: line, situationType: 'health' } : member,
  ),
}))

test('X-08: a child’s line that names its mother is read by whoever may know it of both, and by nobody else', () => {
  fc.assert(
    fc.property(told, fc.array(permission('p'), { maxLength: 4 }), (course, more) => {
      const asked = { ...course, consents: [...course.consents, ...more] }
      for (const recipient of [
        { as: 'department', department: 'school' },
        { as: 'member', memberId: 'father' },
        { as: 'member', memberId: 'mother' },
      ] as const) {
        const cover = coverFor(asked, recipient, today)
        const may = cover('ten', 'health').open && cover('mother', 'health').open
        const child = redact(asked, recipient, today).members.find(({ id }) => id === 'ten')
        expect(child?.situation ?? '').toBe(may ? line : '')
      }
    }),
  )
})

test('X-08: that the mother has not said yes to it is said before anything is sent', () => {
  fc.assert(
    fc.property(told, (course) => {
      const alone = {
        ...course,
        consents: [],
        contacts: [],
        plan: null,
        members: course.members.map((member) => ({
          ...member,
          situation: member.id === 'ten' ? line : '',
        })),
      }
      const sharing = sharingOf(alone, { kind: 'department', id: 'school' }, today)
      const about = sharing!.withheld.filter(({ type }) => type === 'health').map(({ memberId }) => memberId)
      expect(about).toEqual(['ten', 'mother'])
    }),
  )
})

test('article 15: such a line is not given for the child; the mother’s own that names the child is hers to look at first', () => {
  fc.assert(
    fc.property(told, (course) => {
      const store = {
        ...course,
        modelId: 'familiens-fremtid' as const,
        phaseId: 'P-A4',
        startedOn: '2026-01-05',
        steps: [],
        consents: [],
        members: course.members.map((member) => ({
          ...member,
          situation: member.id === 'mother' ? line : member.situation,
          joinedOn: null,
          leftOn: null,
        })),
        contacts: [],
        plans: [],
        meetings: [],
        corrections: [],
        agendaItems: [],
        openings: [],
        smileys: [],
        scores: [],
      }
      const key = 'master-data:situation'
      const child = heldAbout(store, { personId: 'ten', askedBy: 'father' }, today)!
      expect(child.withheld).toContainEqual({ key, part: 'master-data', because: 'has-not-said-yes' })
      const own = heldAbout(store, { personId: 'mother', askedBy: 'mother' }, today)!
      expect(own.rows.find((row) => row.key === key)?.marks).toEqual([
        { because: 'about-others', who: ['ten Lund'] },
      ])
    }),
    { numRuns: 20 },
  )
})
