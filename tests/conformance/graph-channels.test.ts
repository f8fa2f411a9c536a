import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applicationTokens } from '#bot/graph/application-token.ts'
import { hostingTeam as adapter } from '#bot/graph/hosting-team.ts'
import type { HostingTeam } from '#bot/ports/hosting-team.ts'
import { wire } from '#bot/wire.ts'
import type { StoredChannel } from '../../infra/local/graph/stored-channel.ts'
import { apiClientSecret, usualGrants } from '../../infra/local/identity/registrations.ts'
import {
  apiClientId,
  colleagues,
  hostingTeam,
  personas,
  teamsAppId,
  tenantId,
} from '../../infra/local/personas.ts'
import { graphWorld, type GraphWorld } from './graph-world.ts'

const [karen, jonas] = personas
/** The psychologist, whom IT has forgotten to take into the team. */
const forgotten = colleagues.find((one) => one.title === 'Psykolog, PPR')!
const teamId = hostingTeam.id
const tab = { name: 'Samlet', entityId: 'course', address: 'https://samlet.example/tab/course/x' }
const refused = { reason: 'microsoft365-refused', answered: true }

describe('the hosting team, as Graph describes it', () => {
  let world: GraphWorld
  let team: HostingTeam
  let name = ''
  let n = 0
  const all = () => world.local.graph.channels() as StoredChannel[]
  const named = () => all().filter((channel) => channel.name === name)
  const make = async (open = false) => {
    const made = await team.makeChannel(teamId, { name, ownerId: karen!.id, open })
    if (!made.made) throw new Error(made.because)
    return made.channelId
  }
  /** Nothing was asked that Graph's description does not know, and nothing answered that it does not allow. */
  const expectDescribed = () => {
    expect(world.local.graph.unknown()).toEqual([])
    expect(world.local.graph.violations()).toEqual([])
  }
  const without = (right: string) => world.local.identity.grants.resourceSpecific.get(teamId)!.delete(right)

  beforeAll(async () => {
    world = await graphWorld()
    const send = wire(world.local.origin)
    const tokens = applicationTokens({ tenantId, apiClientId, apiClientSecret }, send)
    team = adapter(tokens, teamsAppId, send)
  })
  beforeEach(() => {
    name = `NM-2027-${String(++n).padStart(4, '0')}`
  })
  afterEach(() => {
    world.local.chaos.calm()
    Object.assign(world.local.identity.grants, usualGrants())
    expectDescribed()
  })
  afterAll(() => world.local.stop())

  it('makes a private channel that its coordinator owns, alone at first', async () => {
    const channelId = await make()
    expect(named()).toMatchObject([
      { id: channelId, membershipType: 'private', members: [{ userId: karen!.id, owner: true }] },
    ])
    expect(await team.members(teamId, channelId)).toEqual([{ staffId: karen!.id, owner: true }])
  })

  it('makes it once, however often and by however many at once it is asked for', async () => {
    const ids = await Promise.all([make(), make()])
    ids.push(await make())
    expect(new Set(ids).size).toBe(1)
    expect(named()).toHaveLength(1)
  })

  it('takes over one that somebody has made by hand, with the coordinator as owner', async () => {
    const channelId = await make()
    named()[0]!.members = [{ userId: jonas!.id, owner: true }]
    expect(await make()).toBe(channelId)
    expect(await team.members(teamId, channelId)).toContainEqual({ staffId: karen!.id, owner: true })
  })

  it('never takes over one that more people could read, nor a name that was deleted lately', async () => {
    const wanted = { name, ownerId: karen!.id, open: false }
    const open = await make(true)
    expect(await team.makeChannel(teamId, wanted)).toEqual({ made: false, because: 'channel-name-taken' })
    expect(await team.deleteChannel(teamId, open)).toBe('deleted')
    expect(await team.deleteChannel(teamId, open)).toBe('gone')
    expect(named()).toEqual([])
    expect(await team.makeChannel(teamId, wanted)).toEqual({ made: false, because: 'channel-name-taken' })
  })

  it('says when somebody is not in the team', async () => {
    const wanted = { name, ownerId: forgotten.id, open: false }
    expect(await team.makeChannel(teamId, wanted)).toEqual({ made: false, because: 'not-in-hosting-team' })
    const channelId = await make()
    const who = { staffId: forgotten.id, owner: false }
    expect(await team.addToChannel(teamId, channelId, who)).toBe('not-in-hosting-team')
  })

  it('takes a colleague in and out, each once', async () => {
    const channelId = await make()
    const who = { staffId: jonas!.id, owner: false }
    expect(await team.addToChannel(teamId, channelId, who)).toBe('in')
    expect(await team.addToChannel(teamId, channelId, who)).toBe('in')
    expect(named()[0]!.members).toHaveLength(2)
    await team.removeFromChannel(teamId, channelId, jonas!.id)
    await team.removeFromChannel(teamId, channelId, jonas!.id)
    expect(named()[0]!.members).toEqual([{ userId: karen!.id, owner: true }])
  })

  it('pins one tab, with the address of the course', async () => {
    const channelId = await make()
    expect(await team.pinTab(teamId, channelId, tab)).toBe('pinned')
    expect(await team.pinTab(teamId, channelId, tab)).toBe('pinned')
    expect(named()[0]!.tabs).toMatchObject([
      { name: 'Samlet', appId: teamsAppId, entityId: 'course', contentUrl: tab.address },
    ])
  })

  it('knows a channel that is gone', async () => {
    const gone = '19:gone@thread.tacv2'
    const who = { staffId: jonas!.id, owner: false }
    expect(await team.members(teamId, gone)).toBe('gone')
    expect(await team.addToChannel(teamId, gone, who)).toBe('gone')
    expect(await team.pinTab(teamId, gone, tab)).toBe('gone')
    expect(await team.removeFromChannel(teamId, gone, jonas!.id)).toBe('gone')
  })

  it('does not call a channel gone that is there, whatever in it is not found', async () => {
    const channelId = await make()
    const later = { reason: 'microsoft365-unavailable', answered: true }
    const who = { staffId: jonas!.id, owner: false }
    for (const [path, ask] of [
      ['/members', () => team.members(teamId, channelId)],
      ['/members', () => team.addToChannel(teamId, channelId, who)],
      ['/members', () => team.removeFromChannel(teamId, channelId, jonas!.id)],
      ['/tabs', () => team.pinTab(teamId, channelId, tab)],
      ['/channels/', () => team.deleteChannel(teamId, channelId)],
    ] as const) {
      world.local.chaos.set({ graph: { status: 404, times: 1, path } })
      await expect(ask()).rejects.toMatchObject(later)
    }
    expect(named()).toHaveLength(1)
  })

  it('is refused what it has no right to, and tells it from somebody who is missing', async () => {
    without('Channel.Create.Group')
    await expect(make()).rejects.toMatchObject(refused)
    Object.assign(world.local.identity.grants, usualGrants())
    const channelId = await make()
    expect(await team.mayChangeMembers(teamId, channelId)).toBe(true)
    without('ChannelMember.ReadWrite.Group')
    expect(await team.mayChangeMembers(teamId, channelId)).toBe(false)
    const who = { staffId: jonas!.id, owner: false }
    await expect(team.addToChannel(teamId, channelId, who)).rejects.toMatchObject(refused)
    without('TeamsTab.Create.Group')
    without('TeamsTab.Read.Group')
    await expect(team.pinTab(teamId, channelId, tab)).rejects.toMatchObject(refused)
    without('Channel.Delete.Group')
    await expect(team.deleteChannel(teamId, channelId)).rejects.toMatchObject(refused)
    without('ChannelMember.Read.Group')
    await expect(team.members(teamId, channelId)).rejects.toMatchObject(refused)
  })

  it('says how long Microsoft 365 asks to be left alone, rather than waiting that long', async () => {
    world.local.chaos.set({ graph: { status: 429, times: 1, retryAfter: 30, path: '/channels' } })
    await expect(make()).rejects.toMatchObject({
      reason: 'microsoft365-busy',
      answered: true,
      retryAfterSeconds: 30,
    })
    expect(named()).toEqual([])
  })
})
