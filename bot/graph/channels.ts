import type { Client } from '@microsoft/microsoft-graph-client'
import type { Channel } from '@microsoft/microsoft-graph-types'
import type { MadeChannel, WantedChannel } from '../ports/hosting-team.ts'
import { all, channelAt, channelsOf, memberNamed, type Place } from './channel-address.ts'
import { addMember } from './channel-members.ts'
import { isRefusal } from './failure.ts'
import { goneChannel } from './gone-channel.ts'
import { isInTeam } from './team-roll.ts'

/**
 * Looked for by name first and after a refusal: whoever asks again after a lost answer, or at the same moment as somebody else, gets the
 * same channel. Its owner is alone in it at first, so that one colleague who cannot be added does not spoil the making.
 */
export async function makeChannel(
  client: Client,
  teamId: string,
  wanted: WantedChannel,
): Promise<MadeChannel> {
  const known = await named(client, teamId, wanted.name)
  if (known) return adopted(client, teamId, wanted, known)
  try {
    const made = (await client.api(channelsOf(teamId)).post({
      displayName: wanted.name,
      membershipType: kindOf(wanted),
      ...(wanted.open ? {} : { members: [memberNamed(wanted.ownerId, true)] }),
    })) as Channel
    return { made: true, channelId: made.id ?? '' }
  } catch (error) {
    if (!isRefusal(error)) throw error
    const meanwhile = await named(client, teamId, wanted.name)
    if (meanwhile) return adopted(client, teamId, wanted, meanwhile)
    // A deleted channel is in no list for 30 days, and keeps its name (knowledge: graph 2.9).
    if (error.statusCode === 409 || /name already exist/i.test(error.message))
      return { made: false, because: 'channel-name-taken' }
    if (!(await isInTeam(client, teamId, wanted.ownerId)))
      return { made: false, because: 'not-in-hosting-team' }
    throw error
  }
}

export async function deleteChannel(client: Client, place: Place): Promise<'deleted' | 'gone'> {
  try {
    await client.api(channelAt(place)).delete()
    return 'deleted'
  } catch (error) {
    return goneChannel(client, place, error)
  }
}

const kindOf = ({ open }: WantedChannel) => (open ? 'standard' : 'private')

async function named(client: Client, teamId: string, name: string): Promise<Channel | undefined> {
  const channels = await all<Channel>(client, channelsOf(teamId))
  return channels.find(({ displayName }) => displayName?.toLowerCase() === name.toLowerCase())
}

/** One that somebody has made by hand is taken over, unless more people could read it than were meant to. */
async function adopted(
  client: Client,
  teamId: string,
  wanted: WantedChannel,
  { id, membershipType }: Channel,
): Promise<MadeChannel> {
  if (!id || membershipType !== kindOf(wanted)) return { made: false, because: 'channel-name-taken' }
  if (!wanted.open) {
    const owner = await addMember(client, { teamId, channelId: id }, { staffId: wanted.ownerId, owner: true })
    if (owner === 'not-in-hosting-team') return { made: false, because: owner }
  }
  return { made: true, channelId: id }
}
