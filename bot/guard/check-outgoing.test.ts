import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '../clock/system-clock.ts'
import { lund, neverIssuedCpr, testVault } from '../../tests/support/course.ts'
import { describeEachDatabase } from '../../tests/support/database.ts'
import type { Database } from '../storage/database.ts'
import { checkOutgoing, type OutgoingText } from './check-outgoing.ts'

describeEachDatabase('what is about to leave Samlet', (open) => {
  let db: Database
  let courseId: string
  beforeAll(async () => {
    db = await open()
    courseId = await lund(db)
  })
  const check = (...texts: OutgoingText[]) =>
    db.asService((tx) => checkOutgoing(tx, { vault: testVault, clock: systemClock }, { courseId, texts }))

  test('X-33 a name of the family stops it, wherever it stands and however it is written', async () => {
    expect(
      await check(
        { place: 'subject', text: 'Dagsorden for Sofie' },
        { place: 'body', text: '<p>M&oslash;de om So<b>fie</b> L u n d</p>', html: true },
        { place: 'attachment', text: 'plan_sofie_lund.pdf' },
      ),
    ).toEqual([
      { place: 'subject', kind: 'known-term' },
      { place: 'body', kind: 'known-term' },
      { place: 'attachment', kind: 'known-term' },
    ])
  })

  test('X-10 so do a CPR number and a name that nobody told of, each kind once a place', async () => {
    const text = `CPR ${neverIssuedCpr} og ${neverIssuedCpr}. Ring til Peter Madsen.`
    expect(await check({ place: 'line', text })).toEqual([
      { place: 'line', kind: 'cpr' },
      { place: 'line', kind: 'person' },
    ])
  })

  test('a reference, a date and the municipality itself do not, nor a word that only might be a name', async () => {
    const text =
      'NM-2026-0412: Netværksmøde onsdag den 12. maj kl. 9.00-11.00. Lund ved bækken. Birkelund Kommune'
    expect(await check({ place: 'line', text })).toEqual([])
  })
})
