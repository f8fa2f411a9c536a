import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { move } from '#bot/steps/move-step.ts'
import { insertMeeting } from '#bot/storage/meetings.ts'
import { readMe } from '#shared/api/me.ts'
import { openApi } from '../support/api.ts'
import { afterMeetingHouse, persona } from '../support/after-meeting-house.ts'
import { subjectsOf } from '../support/bot-house.ts'
import { karen, torben } from '../support/course.ts'
import { meetingAt } from '../support/made-course.ts'

const at = afterMeetingHouse('2026-03-02T12:00:00Z')

/** In model C, whose last phase began on 9 December. */
const closes = () =>
  at.house.db.asService((tx) =>
    tx
      .updateTable('course')
      .set({ model_id: 'koordinerende-familiekonsulent', phase_id: 'P-C5', phase_since: '2025-12-09' })
      .where('id', '=', at.courseId)
      .execute(),
  )
const her = { ...karen, roles: [] }
const hers = () => subjectsOf(at.house.chat('coordinator'))

test('T-20: three months after phase 4 the coordinator is told of the closing contact, and whoever leads five working days later', async () => {
  await closes()
  const leader = persona('leader')
  const api = await openApi(at.house.db, at.house.clock)
  await api.as({ ...torben, id: leader.id }, ['leader', 'staff'])(readMe, { params: {}, body: {} })
  await api.close()
  await at.moveTo('2026-03-06T08:05:00Z')
  await at.moveTo('2026-03-09T08:05:00Z')
  await at.house.until(() => hers().includes('closing-contact-due'))
  const card = at.house.chat('coordinator').find(({ card: one }) => JSON.stringify(one).includes('closing-'))
  const said = JSON.stringify(card?.card)
  expect(said).toContain('Tag den afsluttende kontakt')
  expect(said).toContain('mandag 9. marts')
  expect(said).not.toMatch(/Lund|Maja/)
  expect(subjectsOf(at.house.chat('leader'))).not.toContain('step-task-escalated')
  await at.moveTo('2026-03-16T08:05:00Z')
  await at.house.until(() => subjectsOf(at.house.chat('leader')).includes('step-task-escalated'))
  expect(hers().filter((subject) => subject === 'closing-contact-due')).toHaveLength(1)
})

test('quiet when it is booked', async () => {
  await closes()
  const contact = meetingAt('2026-03-20', at.courseId, { type: 'closingContact', state: 'booked' })
  await at.house.db.asService((tx) => insertMeeting(tx, contact))
  await at.moveTo('2026-03-09T08:05:00Z')
  await at.moveTo('2026-03-24T08:05:00Z')
  // What the same look at the day has asked for has come by now.
  await at.card('instruments-due')
  expect(hers()).not.toContain('closing-contact-due')
})

test('T-41: moved on before the case officers have met, she is told of the first follow-up all the same, once', async () => {
  const { db, world } = at.house
  const of = { courseId: at.courseId, because: 'step-done' } as const
  const begun = {
    model_id: 'koordinerende-familiekonsulent',
    phase_id: 'P-C2',
    phase_since: '2025-12-09',
  } as const
  await db.asService((tx) => tx.updateTable('course').set(begun).where('id', '=', at.courseId).execute())
  await move(world, her, { ...of, moveId: randomUUID(), from: 'P-C2', to: 'P-C3' })
  await at.moveTo('2026-03-06T08:05:00Z')
  await at.moveTo('2026-03-09T08:05:00Z')
  await at.house.until(() => hers().includes('first-follow-up-due'))
  const card = at.house.chat('coordinator').find(({ card: one }) => JSON.stringify(one).includes('first-'))
  const said = JSON.stringify(card?.card)
  expect(said).toContain('Hold det første opfølgningsmøde')
  expect(said).toContain('mandag 9. marts')
  expect(said).not.toMatch(/Lund|Maja/)
  await move(world, her, {
    ...of,
    moveId: randomUUID(),
    from: 'P-C3',
    to: 'P-C2',
    because: 'more-needed',
  })
  await at.moveTo('2026-06-09T08:05:00Z')
  // What the same look at the day has asked for has come by now.
  await at.card('instruments-due')
  expect(hers().filter((subject) => subject === 'first-follow-up-due')).toHaveLength(1)
})
