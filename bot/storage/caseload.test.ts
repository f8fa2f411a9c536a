import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { jonas, karen, lund, villads } from '../../tests/support/course.ts'
import { asMunicipality, describeEachDatabase } from '../../tests/support/database.ts'
import { readCaseload } from './caseload.ts'
import type { Database } from './database.ts'
import { upsertStaff } from './staff.ts'

describeEachDatabase('T-34: the courses of each coordinator', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open()
  })
  const close = (courseId: string) =>
    db.asService((tx) =>
      tx.updateTable('course').set({ closed_on: '2026-02-01' }).where('id', '=', courseId).execute(),
    )
  const counted = async () => {
    const rows = await db.asService(readCaseload)
    return Object.fromEntries(rows.map(({ name, open: n }) => [name, n]))
  }

  test('each with what is open; what is closed leaves 0, and who coordinates nothing is not there', async () => {
    expect(await counted()).toEqual({})
    await lund(db)
    await lund(db)
    await close(await lund(db))
    await close(await lund(db, jonas))
    await db.as(villads, (tx) => upsertStaff(tx, villads))
    expect(await counted()).toEqual({ [karen.name]: 2, [jonas.name]: 0 })
  })

  test('another municipality counts its own', async () => {
    const other = asMunicipality(db, randomUUID())
    expect(await other.asService(readCaseload)).toEqual([])
  })
})
