import { localDate } from '#shared/domain/calendar/zone.ts'
import { channelMembers } from '#shared/domain/channel/members.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { channelOfCourse } from '../storage/channels.ts'
import { readCourse, type StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import type { Acting } from '../world.ts'

/** A course's channel as it is now, and who belongs in it today. */
export type ChannelToday = {
  course: StoredCourse
  channelId: string
  /** Null when nobody knows in which team it is. */
  teamId: string | null
  open: boolean
  belong: Set<string>
}

/** Null when the course is gone, or has no channel. */
export async function channelToday(
  tx: Tx,
  { vault, clock }: Pick<Acting, 'vault' | 'clock'>,
  courseId: string,
): Promise<ChannelToday | null> {
  const course = await readCourse(tx, courseId, vault)
  const channel = course && (await channelOfCourse(tx, courseId))
  if (!channel) return null
  const belong = channelMembers(toldIn(course), localDate(clock.now()))
  return { ...channel, course, belong }
}
