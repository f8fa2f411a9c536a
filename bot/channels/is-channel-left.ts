import { channelOfCourse } from '../storage/channels.ts'
import type { Tx } from '../storage/database.ts'
import { statesOfCards } from '../storage/outbox-cards.ts'

/** The card that makes the deletion hers: it stands in her chat when nothing is left of the course that it was about. */
export const notDeleted = 'channel-not-deleted'

/**
 * Does the course have a channel that Samlet is still to delete before it is erased? Not when nobody knows in which team it is, and not
 * when she has been told that Samlet could not, and that it is hers.
 */
export async function isChannelLeft(tx: Tx, courseId: string): Promise<boolean> {
  const channel = await channelOfCourse(tx, courseId)
  if (!channel?.teamId) return false
  return !(await statesOfCards(tx, courseId, notDeleted)).includes('done')
}
