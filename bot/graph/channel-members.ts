import type { Client } from '@microsoft/microsoft-graph-client'
import type { AadUserConversationMember } from '@microsoft/microsoft-graph-types'
import type { ChannelMember } from '../ports/hosting-team.ts'
import { all, channelAt, memberNamed, type Place } from './channel-address.ts'
import { isGone, isRefusal } from './failure.ts'
import { goneChannel } from './gone-channel.ts'
import { isInTeam } from './team-roll.ts'

export async function listMembers(client: Client, place: Place): Promise<ChannelMember[] | 'gone'> {
  const members = await membershipsOf(client, place)
  if (members === 'gone') return members
  return members.flatMap(({ userId, roles }) =>
    userId ? [{ staffId: userId, owner: roles?.includes('owner') ?? false }] : [],
  )
}

/** Looked for before and after a refusal: Graph says no both to whoever is there already and to whoever is not in the team. */
export async function addMember(
  client: Client,
  place: Place,
  who: ChannelMember,
): Promise<'in' | 'not-in-hosting-team' | 'gone'> {
  const before = await isThere(client, place, who)
  if (before !== 'no') return before
  try {
    await client.api(`${channelAt(place)}/members`).post(memberNamed(who.staffId, who.owner))
    return 'in'
  } catch (error) {
    if (!isRefusal(error)) throw error
    const after = await isThere(client, place, who)
    if (after !== 'no') return after
    if (!(await isInTeam(client, place.teamId, who.staffId))) return 'not-in-hosting-team'
    throw error
  }
}

/** A member is removed by the id of the membership, which only the list tells. */
export async function removeMember(client: Client, place: Place, staffId: string): Promise<'out' | 'gone'> {
  const members = await membershipsOf(client, place)
  if (members === 'gone') return members
  const member = members.find(({ userId }) => userId === staffId)
  if (!member?.id) return 'out'
  try {
    await client.api(`${channelAt(place)}/members/${encodeURIComponent(member.id)}`).delete()
  } catch (error) {
    if (!isGone(error)) throw error
  }
  return 'out'
}

/** A membership that nobody has is asked to be removed: without the right Graph does not even look for it. */
export async function mayChangeMembers(client: Client, place: Place): Promise<boolean> {
  try {
    await client.api(`${channelAt(place)}/members/nobody`).delete()
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    return error.statusCode !== 403
  }
}

async function isThere(client: Client, place: Place, who: ChannelMember): Promise<'in' | 'no' | 'gone'> {
  const members = await listMembers(client, place)
  if (members === 'gone') return members
  return members.some(({ staffId, owner }) => staffId === who.staffId && (owner || !who.owner)) ? 'in' : 'no'
}

async function membershipsOf(client: Client, place: Place): Promise<AadUserConversationMember[] | 'gone'> {
  try {
    return await all<AadUserConversationMember>(client, `${channelAt(place)}/members`)
  } catch (error) {
    return goneChannel(client, place, error)
  }
}
