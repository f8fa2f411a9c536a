import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { consent, karen, lund, mother, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { readCardView } from '../conversation/read-card-view.ts'
import { insertConsent, withdrawConsent } from '../storage/consents.ts'
import type { Database } from '../storage/database.ts'
import { createOutbox, type Outbox } from '../storage/outbox.ts'
import { enqueueConsentsEnding } from './consents-ending.ts'

describeEachDatabase('consents that end', (open) => {
  let db: Database
  let outbox: Outbox
  let courseId: string
  let clock: ReturnType<typeof movedClock>

  beforeAll(async () => {
    db = await open()
    clock = movedClock('2026-03-02T08:00:00Z')
    outbox = createOutbox(db, clock)
    courseId = await lund(db)
  })

  const rows = () =>
    db.asService((tx) =>
      tx.selectFrom('outbox').select(['key', 'subject', 'audience', 'due_at']).orderBy('key').execute(),
    )

  test('a consent is said to end once, thirty days before at nine, and not when it was withdrawn', async () => {
    const ending = consent({ giverId: mother.id, department: 'job-centre', until: '2026-04-01' })
    const far = consent({ giverId: mother.id, department: 'school', until: '2026-04-02' })
    const withdrawn = consent({ giverId: mother.id, department: 'daycare', until: '2026-03-20' })
    await db.as(karen, async (tx) => {
      for (const one of [ending, far, withdrawn]) await insertConsent(tx, courseId, one, karen.id, testVault)
      await withdrawConsent(tx, courseId, withdrawn.id, '2026-03-01')
    })
    for (let n = 0; n < 2; n++) await db.asService((tx) => enqueueConsentsEnding(tx, outbox, clock.now()))
    expect(await rows()).toEqual([
      {
        key: `card:consent-ending:${ending.signatureId}`,
        subject: 'consent-ending',
        audience: karen.id,
        due_at: new Date('2026-03-02T08:00:00Z'),
      },
    ])
    const order = {
      key: 'k',
      subject: 'consent-ending',
      courseId,
      meetingId: null,
      detail: ending.signatureId,
      audience: karen.id,
    }
    const view = await db.asService((tx) => readCardView(tx, order, clock.now(), testVault))
    expect(view).toMatchObject({
      subject: 'consent-ending',
      reference: 'NM-2026-0001',
      until: Temporal.PlainDate.from('2026-04-01'),
    })
    await db.as(karen, (tx) => withdrawConsent(tx, courseId, ending.id, '2026-03-02'))
    expect(await db.asService((tx) => readCardView(tx, order, clock.now(), testVault))).toBeNull()
  })
})
