import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { anyRoom, noWish } from '#shared/domain/meeting/slot.ts'
import { beforeAll, beforeEach } from 'vitest'
import { readCourse, type StoredCourse } from '#bot/storage/courses.ts'
import type { Database, Tx } from '#bot/storage/database.ts'
import type { insertMeeting, StoredMeeting } from '#bot/storage/meetings.ts'
import { karen, lund, testVault } from './course.ts'
import type { Open } from './database.ts'

export type MadeCourse = {
  db: Database
  courseId: string
  asKaren<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  read(): Promise<StoredCourse>
}

/** Before each test the family Lund anew, coordinated by Karen, on one database a file. */
export function madeCourse(open: Open): MadeCourse {
  const made = {
    asKaren: (work) => made.db.as(karen, work),
    read: async () => (await made.asKaren((tx) => readCourse(tx, made.courseId, testVault)))!,
  } as MadeCourse
  beforeAll(async () => {
    made.db = await open()
  })
  beforeEach(async () => {
    made.courseId = await lund(made.db)
  })
  return made
}

/** A network meeting of two hours at nine that day, in winter time; what is said replaces it. */
export function meetingAt(
  day: string,
  courseId: string,
  said: Partial<StoredMeeting> = {},
): Parameters<typeof insertMeeting>[1] &
  Pick<StoredMeeting, 'place' | 'cycleId' | 'family' | 'roomWish' | 'onTeams'> {
  const start = Temporal.Instant.from(`${day}T08:00:00Z`)
  return {
    id: randomUUID(),
    courseId,
    type: 'networkMeeting',
    state: 'holding',
    start,
    end: start.add({ hours: 2 }),
    place: 'room',
    cycleId: null,
    room: { mail: 'lokale.birk@birkelund.example', name: 'Lokale Birk' },
    participantIds: [],
    family: noWish,
    roomWish: anyRoom,
    onTeams: false,
    mark: randomUUID(),
    organizerId: karen.id,
    ...said,
  }
}
