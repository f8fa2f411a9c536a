import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Setting } from '#shared/domain/settings/setting.ts'
import { karen, lund, testVault } from '../../tests/support/course.ts'
import { asMunicipality, describeEachDatabase } from '../../tests/support/database.ts'
import { movedClock } from '../../tests/support/moved-clock.ts'
import { listCourses } from './course-list.ts'
import { readCourse, readCourseFor } from './courses.ts'
import type { Database } from './database.ts'
import { addSetting, forgetHouse, houseOf } from './house.ts'

describeEachDatabase('the rules of the municipality, in memory', (open) => {
  const clock = movedClock('2026-03-02T08:00:00Z')
  let db: Database
  /** Another process on the same database, with a memory of its own. */
  let other: Database
  let courseId: string
  let age = 0

  beforeAll(async () => {
    db = await open(clock)
    courseId = await lund(db)
  })
  beforeEach(() => {
    other = asMunicipality(db, db.municipalityId)
    age += 1
  })

  const say = async () => {
    const { revision } = await houseOf(db)
    const setting: Setting = {
      kind: 'age',
      id: 'signs-from',
      value: { age, law: 'Egen' },
      from: '2026-03-02',
    }
    await db.asService((tx) => addSetting(tx, setting, { revision, at: clock.now(), by: karen.id }))
    forgetHouse(db)
  }

  const ways: [string, () => Promise<{ ages: readonly { age: number }[] } | undefined>][] = [
    [
      'opened for somebody',
      async () => (await readCourseFor(other, karen, courseId, testVault))?.course.house,
    ],
    [
      'read in a transaction',
      async () => (await other.as(karen, (tx) => readCourse(tx, courseId, testVault)))?.house,
    ],
    ['listed', async () => (await other.as(karen, listCourses))[0]?.house],
  ]

  test.each(ways)('another process learns of a new one from a course that is %s', async (_, read) => {
    expect((await read())?.ages.at(-1)?.age).not.toBe(age)
    await say()
    expect((await read())?.ages.at(-1)?.age).toBe(age)
    expect((await houseOf(other)).ages.at(-1)?.age).toBe(age)
  })
})
