import { storeAnswer } from '#bot/storage/meeting-answers.ts'
import type { Tx } from '#bot/storage/database.ts'
import { Temporal } from 'temporal-polyfill'

type Of = { courseId: string; meetingId: string; contactId: string }

/** One of those invited has said no. */
export async function answeredMeeting(tx: Tx, of: Of): Promise<void> {
  const at = Temporal.Instant.from('2026-02-01T08:00:00Z')
  await storeAnswer(
    tx,
    of,
    { answer: 'absent', substituteId: null, at, by: null, way: 'outlook' },
    'declined',
  )
}
