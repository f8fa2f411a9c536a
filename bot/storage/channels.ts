import { sql } from 'kysely'
import type { ChannelMode } from '#shared/domain/channel/modes.ts'
import { forgetConversation } from './conversations.ts'
import type { Tx } from './database.ts'
import type { ChannelKind, OutboxTable } from './tables-of-sending.ts'
import { municipalityOf } from './transaction.ts'

/** What an administrator has chosen. `hostingTeamId` is the Entra group id of the team; null before it is chosen. */
export type ChannelChoice = { mode: ChannelMode; hostingTeamId: string | null }
/** `revision`: how often that has been done. */
export type ChannelSettings = ChannelChoice & { revision: number }
export type StoredChannel = { channelId: string; teamId: string | null; open: boolean }

export async function channelSettings(tx: Tx): Promise<ChannelSettings> {
  const { bot_mode, hosting_team_id, channel_revision } = await tx
    .selectFrom('municipality')
    .select(['bot_mode', 'hosting_team_id', 'channel_revision'])
    .where('municipality_id', '=', municipalityOf(tx))
    .executeTakeFirstOrThrow()
  return { mode: bot_mode, hostingTeamId: hosting_team_id, revision: channel_revision }
}

/** @returns false when another choice has been saved than the one it was based on: then nothing is changed */
export async function saveChannelSettings(
  tx: Tx,
  { mode, hostingTeamId }: ChannelChoice,
  basedOn: number,
): Promise<boolean> {
  const saved = await tx
    .updateTable('municipality')
    .set({ bot_mode: mode, hosting_team_id: hostingTeamId, channel_revision: basedOn + 1 })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('channel_revision', '=', basedOn)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Null when the course has no channel. `teamId`: where it was made, otherwise the municipality's hosting team; null when neither is known. */
export async function channelOfCourse(tx: Tx, courseId: string): Promise<StoredChannel | null> {
  const row = await tx
    .selectFrom('course as c')
    .innerJoin('municipality as m', 'm.municipality_id', 'c.municipality_id')
    .select(['c.channel_id', 'c.channel_team_id', 'c.channel_open', 'm.hosting_team_id'])
    .where('c.municipality_id', '=', municipalityOf(tx))
    .where('c.id', '=', courseId)
    .executeTakeFirst()
  if (!row?.channel_id) return null
  return {
    channelId: row.channel_id,
    teamId: row.channel_team_id ?? row.hosting_team_id,
    open: row.channel_open,
  }
}

export async function setChannel(tx: Tx, courseId: string, made: StoredChannel): Promise<void> {
  await tx
    .updateTable('course')
    .set({ channel_id: made.channelId, channel_team_id: made.teamId, channel_open: made.open })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .execute()
}

/** The course has no channel any more. @returns false when this one is not its channel: then nothing is changed */
export async function forgetChannel(tx: Tx, courseId: string, channelId: string): Promise<boolean> {
  const forgotten = await tx
    .updateTable('course')
    .set({ channel_id: null, channel_team_id: null, channel_open: false })
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', courseId)
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  if (!forgotten.numUpdatedRows) return false
  await forgetConversation(tx, channelId)
  return true
}

export async function coursesWithChannel(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('course')
    .select('id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('channel_id', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** How one act on a course's channel stands. `audience` is whom it is about, or who asked. */
export type ChannelAct = {
  id: string
  kind: ChannelKind
  audience: string
  state: OutboxTable['state']
  because: string | null
}

export const isUnderWay = ({ state }: ChannelAct) => state === 'waiting' || state === 'sending'

/** The latest act of each kind and person; joining and leaving are one kind: what was asked for last says where somebody is. */
export async function latestActs(tx: Tx, courseId: string): Promise<ChannelAct[]> {
  const { rows } = await sql<ChannelAct>`
    select distinct on (k.what, audience) id, o.kind, audience, state, last_error as because
    from outbox o, lateral (select case o.kind when 'channel-join' then 'channel-member' else o.kind end as what) k
    where o.municipality_id = ${municipalityOf(tx)} and o.course_id = ${courseId} and o.kind like 'channel-%'
    order by k.what, audience, id desc`.execute(tx)
  return rows
}

/** How many acts of this kind the course has behind it that came to nothing: part of the next one's key, so that two presses are one act. */
export async function countEnded(tx: Tx, courseId: string, kind: ChannelKind): Promise<number> {
  const { count } = await tx
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', kind)
    .where('state', 'not in', ['waiting', 'sending'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Did the act before this one, of its kind and about the same person, fail? Then the task it became is still hers. */
export async function failedBefore(
  tx: Tx,
  {
    id,
    courseId,
    kind,
    audience,
  }: { id: string; courseId: string; kind: OutboxTable['kind']; audience: string },
): Promise<boolean> {
  const before = await tx
    .selectFrom('outbox')
    .select('state')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
    .where('kind', '=', kind)
    .where('audience', '=', audience)
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return before?.state === 'failed'
}
