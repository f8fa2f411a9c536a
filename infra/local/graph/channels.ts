import { randomUUID } from 'node:crypto'
import type { LocalClock } from '../clock.ts'
import type { LocalEvents } from '../events.ts'
import { hostingTeam } from '../personas.ts'
import type { Store } from '../state.ts'
import { GraphRefusal, ok, type Answer, type Call, type Json } from './call.ts'
import { channelOf, generalChannel, teamOf } from './find-channel.ts'
import { readMember } from './members.ts'
import { graphOrigin, page, selected } from './paging.ts'
import type { StoredChannel } from './stored-channel.ts'

const usualPage = 100
/** Limits page: at most 50 characters, none of these, no leading underscore or full stop, no full stop at the end. */
const nameLength = 50
const forbidden = /[~#%&*{}+/\\:<>?|'"]|^[_.]|\.$/

export function channelHandlers(store: Store, clock: LocalClock, events: LocalEvents) {
  const { state } = store
  /** A deleted channel keeps its name for 30 days, and is in no list (limits page). */
  const isKept = (name: string) =>
    (state.deletedChannels ?? []).some(
      (gone) =>
        gone.name.toLowerCase() === name.toLowerCase() &&
        clock.now().since(gone.at, { largestUnit: 'hour' }).hours < 24 * 30,
    )
  const create = (call: Call): Answer => {
    const teamId = teamOf(call)
    const name = readName(call.body['displayName'])
    const membershipType = call.body['membershipType'] ?? 'standard'
    if (membershipType !== 'standard' && membershipType !== 'private')
      throw new GraphRefusal(400, 'BadRequest', 'Only standard and private channels can be made here.')
    if (
      state.channels.some(
        (channel) => channel.teamId === teamId && channel.name.toLowerCase() === name.toLowerCase(),
      ) ||
      isKept(name)
    )
      throw new GraphRefusal(400, 'NameAlreadyExists', 'Channel name already existed, please use other name.')
    const members = ((call.body['members'] ?? []) as Json[]).map(readMember)
    if (
      membershipType === 'private' &&
      call.caller.kind === 'application' &&
      !members.some((one) => one.owner)
    )
      throw new GraphRefusal(400, 'BadRequest', 'A private channel needs an owner.')
    if (membershipType === 'private' && call.caller.kind === 'person' && !members.some((one) => one.owner))
      members.push({ userId: call.caller.mailbox.id, owner: true })
    const channel: StoredChannel = {
      id: `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`,
      teamId,
      name,
      membershipType,
      createdAt: clock.now().toString({ smallestUnit: 'second' }),
      description: typeof call.body['description'] === 'string' ? call.body['description'] : null,
      members: membershipType === 'private' ? members : generalChannel('').members,
      tabs: [],
    }
    state.channels.push(channel)
    store.changed()
    events.tell({ type: 'channel', id: channel.id })
    return {
      status: 201,
      body: {
        '@odata.context': `${graphOrigin}/$metadata#teams('${teamId}')/channels/$entity`,
        ...channelShape(channel),
      },
    }
  }

  return {
    'GET /teams/:team/channels': (call: Call): Answer =>
      page(call, state.channels.filter((one) => one.teamId === teamOf(call)).map(channelShape), usualPage),
    'POST /teams/:team/channels': create,
    'GET /teams/:team/channels/:channel': (call: Call): Answer =>
      ok(selected(call, channelShape(channelOf(state, call)))),
    'PATCH /teams/:team/channels/:channel': (call: Call): Answer => {
      const channel = channelOf(state, call)
      if ('displayName' in call.body) channel.name = readName(call.body['displayName'])
      if ('description' in call.body) channel.description = call.body['description'] as string | null
      store.changed()
      return { status: 204 }
    },
    'DELETE /teams/:team/channels/:channel': (call: Call): Answer => {
      const channel = channelOf(state, call)
      if (channel.id === hostingTeam.threadId)
        throw new GraphRefusal(400, 'BadRequest', 'The General channel cannot be deleted.')
      state.channels.splice(state.channels.indexOf(channel), 1)
      const at = clock.now().toString({ smallestUnit: 'second' })
      state.deletedChannels = [...(state.deletedChannels ?? []), { name: channel.name, at }]
      events.tell({ type: 'channel', id: channel.id })
      store.changed()
      return { status: 204 }
    },
  }
}

const channelShape = (channel: StoredChannel): Json => ({
  id: channel.id,
  createdDateTime: channel.createdAt,
  displayName: channel.name,
  description: channel.description,
  email: '',
  isFavoriteByDefault: null,
  isArchived: false,
  membershipType: channel.membershipType,
  webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.name)}?groupId=${channel.teamId}`,
})

function readName(value: unknown): string {
  const name = typeof value === 'string' ? value : ''
  if (!name || name.length > nameLength || forbidden.test(name))
    throw new GraphRefusal(
      400,
      'BadRequest',
      `Channel name must be 1 to ${nameLength} characters without special ones.`,
    )
  return name
}
