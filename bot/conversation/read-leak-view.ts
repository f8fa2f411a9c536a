import type { Tx } from '../storage/database.ts'
import { readLeak } from '../storage/leaks.ts'
import { readMeetingRow } from '../storage/meetings.ts'
import type { CardHead, CardView } from './cards/card-view.ts'

/** Told as long as it stands there. @param leakId what the order's `detail` holds */
export async function readLeakView(
  tx: Tx,
  leakId: string | null,
  common: CardHead,
): Promise<CardView | null> {
  const leak = leakId ? await readLeak(tx, leakId) : null
  if (leak?.state !== 'open') return null
  const meeting = await readMeetingRow(tx, leak.meetingId)
  if (!meeting) return null
  const { type, start, end } = meeting
  return { ...common, subject: 'leak-found', meeting: { type, start, end }, finds: leak.finds }
}
