import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { appendAudit } from '#bot/storage/audit.ts'
import { addCourseEvent } from '#bot/storage/course-events.ts'
import { openDatabase } from '#bot/storage/database.ts'
import { ensureMunicipality } from '#bot/storage/municipality.ts'
import { StorageRefusal } from '#bot/storage/refusal.ts'
import { karen, lund, mother } from './course.ts'

// A process that writes until it is killed. A line is printed only when the database has said that it is stored.
const [folder, municipalityId, courseId] = process.argv.slice(2) as [string, string, string]
try {
  const db = await openDatabase({ url: null, migrationUrl: null, folder, municipalityId })
  await ensureMunicipality(db, 'Birkelund Kommune')
  await lund(db, karen, courseId).catch((error: { code?: string }) => {
    if (error.code !== '23505') throw error
  })
  writeSync(1, 'ready\n')
  for (;;) {
    const detail = randomUUID()
    const at = Temporal.Now.instant()
    await db.as(karen, (tx) => addCourseEvent(tx, { courseId, at, kind: 'task', detail, by: karen.id }))
    await appendAudit(db, {
      at,
      actor: karen.id,
      action: 'course-read',
      courseId,
      subject: detail,
      about: [mother.id],
      to: 'coordinator',
    })
    writeSync(1, `${detail}\n`)
  }
} catch (error) {
  writeSync(2, error instanceof StorageRefusal ? `${error.name}: ${error.message}` : String(error))
  process.exit(1)
}
