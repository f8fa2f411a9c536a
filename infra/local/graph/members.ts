import { findMailbox } from '../directory.ts'
import type { LocalEvents } from '../events.ts'
import { hostingTeamMemberIds, tenantId } from '../personas.ts'
import type { Store } from '../state.ts'
import { GraphRefusal, text, type Answer, type Call, type Json } from './call.ts'
import { channelOf } from './find-channel.ts'
import { page } from './paging.ts'
import type { StoredChannel } from './stored-channel.ts'
import { userShape } from './users.ts'

const usualPage = 100

/** Who is in a channel. Only the team's own members can be in its private channels. */
export function memberHandlers(store: Store, events: LocalEvents) {
  const { state } = store
  return {
    'GET /teams/:team/channels/:channel/members': (call: Call): Answer => {
      const channel = channelOf(state, call)
      return page(
        call,
        channel.members.map((member) => memberShape(channel, member)),
        usualPage,
      )
    },
    'POST /teams/:team/channels/:channel/members': (call: Call): Answer => {
      const channel = privateChannel(channelOf(state, call))
      const member = readMember(call.body)
      channel.members = [...channel.members.filter((one) => one.userId !== member.userId), member]
      store.changed()
      events.tell({ type: 'channel', id: channel.id })
      return { status: 201, body: memberShape(channel, member) }
    },
    'DELETE /teams/:team/channels/:channel/members/:member': (call: Call): Answer => {
      const channel = privateChannel(channelOf(state, call))
      const member = channel.members.find((one) => memberId(channel, one.userId) === call.params['member'])
      if (!member) throw new GraphRefusal(404, 'NotFound', 'No member found.')
      if (member.owner && channel.members.filter((one) => one.owner).length === 1)
        throw new GraphRefusal(400, 'BadRequest', 'The last owner cannot be removed.')
      channel.members = channel.members.filter((one) => one !== member)
      store.changed()
      events.tell({ type: 'channel', id: channel.id })
      return { status: 204 }
    },
    'GET /groups/:group/members': (call: Call): Answer => {
      const users = hostingTeamMemberIds.flatMap((id) => findMailbox(id) ?? [])
      return page(
        call,
        users.map((one) => ({ '@odata.type': '#microsoft.graph.user', ...userShape(one) })),
        usualPage,
      )
    },
  }
}

/** @throws GraphRefusal unless it names a member of the team, the way Graph's pages write it */
export function readMember(body: Json): StoredChannel['members'][number] {
  const bound = text(body['user@odata.bind'])
  const id = /^https:\/\/graph\.microsoft\.com\/v1\.0\/users(?:\('([^']+)'\)|\/([^/]+))$/.exec(bound)
  const user = findMailbox(id?.[1] ?? id?.[2] ?? '')
  if (!user)
    throw new GraphRefusal(400, 'BadRequest', 'Bind requests expected to reference a user in the directory.')
  if (!hostingTeamMemberIds.includes(user.id))
    throw new GraphRefusal(403, 'Forbidden', 'The user is not a member of the team.')
  return { userId: user.id, owner: ((body['roles'] ?? []) as string[]).includes('owner') }
}

function privateChannel(channel: StoredChannel): StoredChannel {
  if (channel.membershipType !== 'private')
    throw new GraphRefusal(400, 'BadRequest', 'Members can only be changed in private and shared channels.')
  return channel
}

const memberId = (channel: StoredChannel, userId: string) =>
  Buffer.from(`1##${channel.teamId}##${channel.id}##${userId}`).toString('base64url')

function memberShape(channel: StoredChannel, member: StoredChannel['members'][number]): Json {
  const user = findMailbox(member.userId)
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: memberId(channel, member.userId),
    roles: member.owner ? ['owner'] : [],
    displayName: user?.name ?? null,
    userId: member.userId,
    email: user?.mail ?? null,
    tenantId,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
  }
}
