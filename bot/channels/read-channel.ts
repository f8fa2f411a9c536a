import type { Output } from '#shared/api/contract.ts'
import type { readChannel as contract } from '#shared/api/channels.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { channelMembers, leftOut } from '#shared/domain/channel/members.ts'
import { isOpenChannel, type ChannelMode } from '#shared/domain/channel/modes.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { reasons, type Reason } from '#shared/domain/reason.ts'
import {
  channelOfCourse,
  channelSettings,
  isUnderWay,
  latestActs,
  type ChannelAct,
  type StoredChannel,
} from '../storage/channels.ts'
import { channelOf } from '../storage/conversations.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { staffNames } from '../storage/staff.ts'
import type { Acting } from '../world.ts'

export type ChannelReading = Output<typeof contract>

/** The channel of a course, out of what is stored: nobody waits for Teams. As the service, for the coordinator. */
export async function readChannel(
  tx: Tx,
  { clock }: Pick<Acting, 'clock'>,
  course: StoredCourse,
): Promise<ChannelReading> {
  const { mode, hostingTeamId } = await channelSettings(tx)
  const channel = await channelOfCourse(tx, course.id)
  const acts = await latestActs(tx, course.id)
  const of = (kind: ChannelAct['kind']) => acts.find((act) => act.kind === kind)
  const open = channel ? channel.open : isOpenChannel(mode)
  const told = toldIn(course)
  const today = localDate(clock.now())
  const belong = [...channelMembers(told, today)]
  const about = (staffId: string) => acts.find((act) => isOfMember(act) && act.audience === staffId)
  const must = acts
    .filter(
      (act) => act.kind === 'channel-member' && act.state === 'failed' && !belong.includes(act.audience),
    )
    .map(({ audience }) => audience)
  const names = await staffNames(tx, [...belong, ...must])
  const named = (staffId: string) => ({ staffId, name: names.get(staffId) ?? '' })
  return {
    ...stateOf(channel !== null, course.closedOn !== null, hostingTeamId, of('channel-make')),
    name: course.reference,
    open,
    address: channel && addressOf(channel.channelId, course.reference, channel.teamId),
    tab: channel && tabOf(of('channel-tab')),
    posts: await postsIn(tx, channel, mode),
    members: open
      ? []
      : belong.map((staffId) => ({
          ...named(staffId),
          owner: staffId === course.coordinatorId,
          ...memberState(channel !== null, about(staffId), of('channel-check')),
        })),
    mustLeave: must.map(named),
    leftOut: open ? [] : leftOut(told, today),
  }
}

/** A standard channel is open to the bot with the team; a private one when Teams has introduced it there. */
async function postsIn(
  tx: Tx,
  channel: StoredChannel | null,
  mode: ChannelMode,
): Promise<ChannelReading['posts']> {
  if (mode === 'personal') return 'chat'
  const known = channel && (await channelOf(tx, channel.channelId, null))
  if (channel?.open) return known === 'dead' ? 'chat' : 'channel'
  return known && known !== 'dead' ? 'channel' : 'when-added'
}

const isOfMember = ({ kind }: ChannelAct) => kind === 'channel-join' || kind === 'channel-member'
const asReason = (because: string | null): Reason =>
  reasons.find((known) => known === because) ?? 'microsoft365-refused'

function stateOf(
  made: boolean,
  closed: boolean,
  hostingTeamId: string | null,
  asked: ChannelAct | undefined,
): Pick<ChannelReading, 'state' | 'because'> {
  if (made) return { state: 'made', because: null }
  if (closed) return { state: 'none', because: 'course-closed' }
  if (!hostingTeamId) return { state: 'none', because: 'no-hosting-team' }
  // While Microsoft 365 is away it is still under way; why it takes so long stands beside it.
  if (asked && isUnderWay(asked))
    return { state: 'making', because: asked.because ? asReason(asked.because) : null }
  if (asked?.state === 'failed') return { state: 'failed', because: asReason(asked.because) }
  return { state: 'none', because: null }
}

function memberState(
  made: boolean,
  act: ChannelAct | undefined,
  check: ChannelAct | undefined,
): Pick<ChannelReading['members'][number], 'state' | 'because'> {
  if (!made) return { state: 'on-way', because: null }
  // Nobody has looked yet whether he is there.
  if (!act && check && isUnderWay(check)) return { state: 'on-way', because: null }
  // Nobody had to be asked about whoever was there from the beginning.
  if (act?.kind !== 'channel-join') return { state: 'done', because: null }
  if (act.state === 'failed') return { state: 'by-hand', because: asReason(act.because) }
  return { state: isUnderWay(act) ? 'on-way' : 'done', because: null }
}

function tabOf(act: ChannelAct | undefined): ChannelReading['tab'] {
  if (!act) return null
  if (act.state === 'failed') return 'by-hand'
  return isUnderWay(act) ? 'on-way' : 'done'
}

/** The address that Teams itself gives a channel (channel resource, `webUrl`). */
function addressOf(channelId: string, name: string, teamId: string | null): string {
  const group = teamId ? `?groupId=${encodeURIComponent(teamId)}` : ''
  return `https://teams.microsoft.com/l/channel/${encodeURIComponent(channelId)}/${encodeURIComponent(name)}${group}`
}
