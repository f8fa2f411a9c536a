import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { jonas, karen, mother, sofie, villads } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { madeCourse } from '../../tests/support/made-course.ts'
import { auditOfCourse, auditOfPerson, type LogPage } from './audit-log.ts'
import { appendAudit, appendAuditIn, type AuditLine } from './audit.ts'
import { upsertStaff } from './staff.ts'
import { joinTeam } from './team.ts'
import { verifyAudit } from './verify-audit.ts'

const service = 'b0000000-0000-4000-8000-000000000009'

describeEachDatabase('the log as it is read', (open) => {
  const made = madeCourse(open)
  const line = (said: Partial<AuditLine>): AuditLine => ({
    at: Temporal.Instant.from('2026-03-18T08:00:00Z'),
    actor: karen.id,
    action: 'course-read',
    courseId: made.courseId,
    subject: null,
    about: [],
    to: null,
    ...said,
  })
  const ofCourse = (before: number | null = null, atMost = 50) =>
    made.asKaren((tx) => auditOfCourse(tx, { courseId: made.courseId, before, atMost }))
  const ofPerson = (memberId: string, before: number | null = null, atMost = 50) =>
    made.asKaren((tx) => auditOfPerson(tx, { courseId: made.courseId, memberId, before, atMost }))

  beforeEach(async () => {
    await made.db.asService((tx) => upsertStaff(tx, jonas))
    await appendAudit(made.db, line({ about: [mother.id, sofie.id], to: 'coordinator' }))
    await appendAudit(made.db, line({ actor: jonas.id, about: [sofie.id], to: 'contact:jonas' }))
    await appendAudit(made.db, line({ actor: villads.id, action: 'refused', subject: 'course-read' }))
    await made.asKaren((tx) => appendAuditIn(tx, line({ action: 'family-saved', about: [mother.id] })))
    await appendAudit(made.db, line({ actor: service, action: 'card-posted', to: 'team' }))
    await appendAudit(made.db, line({ courseId: randomUUID(), about: [mother.id] }))
  })

  test('X-36: a course’s log tells who did what, about whom and to whom, newest first', async () => {
    const { lines, next } = await ofCourse()
    expect(lines.map(({ action, kind, by, about, to }) => [action, kind, by, about.length, to])).toEqual([
      ['card-posted', 'sending', null, 0, 'team'],
      ['family-saved', 'changing', karen.name, 1, null],
      ['refused', 'refused', null, 0, null],
      ['course-read', 'reading', jonas.name, 1, 'contact:jonas'],
      ['course-read', 'reading', karen.name, 2, 'coordinator'],
    ])
    expect(next).toBeNull()
  })

  test('X-36: a person’s log holds what was shown and changed of her, and nothing of the others alone', async () => {
    const actions = async (id: string) => (await ofPerson(id)).lines.map(({ action, by }) => [action, by])
    expect(await actions(mother.id)).toEqual([
      ['family-saved', karen.name],
      ['course-read', karen.name],
    ])
    expect(await actions(sofie.id)).toEqual([
      ['course-read', jonas.name],
      ['course-read', karen.name],
    ])
    expect(await actions(randomUUID())).toEqual([])
  })

  test('page after page gives every line once', async () => {
    for (const [read, all] of [
      [ofCourse, 5],
      [(before: number | null, atMost: number) => ofPerson(mother.id, before, atMost), 2],
    ] as const) {
      const seen: number[] = []
      let before: number | null = null
      do {
        const page: LogPage = await read(before, 2)
        seen.push(...page.lines.map(({ seq }) => seq))
        before = page.next
      } while (before !== null)
      expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a))
      expect(seen).toHaveLength(all)
    }
  })

  test('who is not on the team reads no line of it, and no set of its members', async () => {
    await made.asKaren((tx) =>
      joinTeam(tx, { courseId: made.courseId, coordinatorId: karen.id }, jonas.id, 'core-team'),
    )
    const seenBy = (person: { id: string }) =>
      made.db.as(person, async (tx) => [
        (await auditOfCourse(tx, { courseId: made.courseId, before: null, atMost: 50 })).lines.length,
        (await tx.selectFrom('audit_about').select('id').execute()).length,
      ])
    expect(await seenBy(villads)).toEqual([0, 0])
    expect((await seenBy(jonas))[0]).toBe(5)
  })

  test('when a colleague’s name is erased the line stands without it, and the chain is whole', async () => {
    await made.db.asService((tx) =>
      tx.updateTable('staff').set({ name: '', mail: '' }).where('id', '=', jonas.id).execute(),
    )
    const { lines } = await ofPerson(sofie.id)
    expect(lines.map(({ action, by }) => [action, by])).toEqual([
      ['course-read', null],
      ['course-read', karen.name],
    ])
    expect(await verifyAudit(made.db)).toMatchObject({ intact: true })
  })
})
