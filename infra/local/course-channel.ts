import { createHash } from 'node:crypto'
import { hostingTeam, hostingTeamMemberIds } from './personas.ts'
import type { State } from './state.ts'

export type CourseChannel = {
  reference: string
  /** Object ids. The first one owns the channel. Those who are not in the hosting team are left out, as Teams would. */
  memberIds: readonly string[]
}

/** The channel id of a seeded course. Made from the reference, so that the database may name it before the channel is there. */
export const courseChannelId = (reference: string): string =>
  `19:${createHash('sha256').update(reference).digest('hex').slice(0, 32)}@thread.tacv2`

/**
 * The private channel of a course's core team, with Samlet added to it. Does nothing when it is there already.
 * @returns the channel's id, which is also its conversation's
 */
export function addCourseChannel(state: State, { reference, memberIds }: CourseChannel, at: string): string {
  const id = courseChannelId(reference)
  if (state.channels.some((channel) => channel.id === id)) return id
  const members = memberIds
    .filter((userId) => hostingTeamMemberIds.includes(userId))
    .map((userId, n) => ({ userId, owner: n === 0 }))
  state.channels.push({
    id,
    teamId: hostingTeam.id,
    name: reference,
    description: null,
    membershipType: 'private',
    createdAt: at,
    members,
    tabs: [],
  })
  state.installed.push(id)
  return id
}
