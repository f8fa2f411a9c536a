import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { insertPlanVersion } from '#bot/storage/plans.ts'
import { afterMeetingHouse, agreement, words } from '../support/after-meeting-house.ts'
import { karen, mother, sofie, testVault } from '../support/course.ts'

const at = afterMeetingHouse('2026-03-02T12:00:00Z')

const goal = (text: string, about: string, type: 'employment' | 'school') => ({
  id: randomUUID(),
  about: [about],
  type,
  text,
  when: '',
  who: '',
})

async function published(version: string): Promise<void> {
  const { courseId, house } = at
  const content = {
    goals: [
      goal('At komme i **arbejde**', mother.id, 'employment'),
      goal('At være glad for skolen', sofie.id, 'school'),
    ],
    measures: [],
    agreements: [agreement(), agreement({ content: 'Taler med skolen', responsibleId: undefined })],
  }
  await house.db.as(karen, async (tx) => {
    const now = house.clock.now()
    await insertPlanVersion(tx, { courseId, version, at: now, by: karen.id, content }, testVault)
    await house.outbox.enqueue(tx, {
      kind: 'card',
      subject: 'plan-published',
      courseId,
      detail: version,
      audience: 'team',
      key: `card:plan-published:${courseId}:${version}`,
      dueAt: now,
    })
  })
}

test('the card of a plan says its version to everybody, and shows each one the goals that he may read and what he has promised', async () => {
  await published('1.0')
  const card = await at.card('plan-published')
  expect(words({ value: card.card })).not.toMatch(/arbejde|skolen/)
  expect((card.card as { refresh?: { action: { verb: string } } }).refresh?.action.verb).toBe('own-plan')

  const hers = words(await at.press('coordinator', card, 'own-plan', {}, true))
  for (const said of ['Familiens Plan 1.0 er klar', 'At komme i **arbejde**', 'At være glad for skolen'])
    expect(hers).toContain(said)
  const his = words(await at.press('job-centre', card, 'own-plan', {}, true))
  expect(his).toContain('At komme i **arbejde**')
  expect(his).toContain('Ring til **virksomheden** (senest onsdag 18. marts)')
  expect(his).not.toContain('skolen')
  // What people have typed is read as it was typed.
  expect(his).not.toMatch(/"TextBlock"[^}]*arbejde/)

  expect(words(await at.press('outsider', card, 'own-plan'))).toContain('Du er ikke med i forløbet')
  expect(words(await at.press('job-centre', card, 'own-smileys'))).toContain('Den knap virker ikke længere')
  expect(at.house.logged()).not.toMatch(/arbejde|virksomheden/)
})
