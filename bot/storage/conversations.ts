import type { Conversation } from '../ports/posting.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

export type KnownConversation = {
  id: string
  kind: 'channel' | 'personal'
  /** The team (its Entra group id) of a channel, the staff id of a personal chat. */
  owner: string
  serviceUrl: string
}

/** Teams has spoken to us here, so the bot is here, and this is the service url that holds now. Nothing is written when nothing changed. */
export async function rememberConversation(
  tx: Tx,
  { id, kind, owner, serviceUrl }: KnownConversation,
): Promise<void> {
  await tx
    .insertInto('conversation')
    .values({ municipality_id: municipalityOf(tx), id, kind, owner, service_url: serviceUrl, dead: false })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'id'])
        .doUpdateSet({ kind, owner, service_url: serviceUrl, dead: false })
        .where((eb) =>
          eb.or([
            eb('conversation.service_url', '!=', serviceUrl),
            eb('conversation.owner', '!=', owner),
            eb('conversation.dead', '=', true),
          ]),
        ),
    )
    .execute()
}

/** The bot is not let in there any more. The row stays, so that we do not try again before Teams introduces us anew. */
export async function conversationIsDead(tx: Tx, gone: KnownConversation): Promise<void> {
  await tx
    .insertInto('conversation')
    .values({
      municipality_id: municipalityOf(tx),
      id: gone.id,
      kind: gone.kind,
      owner: gone.owner,
      service_url: gone.serviceUrl,
      dead: true,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'id']).doUpdateSet({ dead: true }))
    .execute()
}

/** There is nobody to speak to there any more. */
export async function forgetConversation(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('conversation')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .execute()
}

/** @returns null when the chat is unknown, 'dead' when the bot is not let in */
export async function personalChat(tx: Tx, staffId: string): Promise<Conversation | 'dead' | null> {
  const rows = await tx
    .selectFrom('conversation')
    .select(['id', 'service_url', 'dead'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('kind', '=', 'personal')
    .where('owner', '=', staffId)
    .orderBy('dead')
    .orderBy('id')
    .execute()
  return named(rows[0])
}

/**
 * The channel of a core team. A channel's conversation id is its Graph id; where nobody has spoken to us in it yet,
 * the service url comes from the team's own introduction (architecture, "Channels").
 */
export async function channelOf(
  tx: Tx,
  channelId: string,
  teamId: string | null,
): Promise<(Conversation & { owner: string }) | 'dead' | null> {
  const known = await tx
    .selectFrom('conversation')
    .select(['id', 'service_url', 'dead', 'owner'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', channelId)
    .executeTakeFirst()
  if (known) return known.dead ? 'dead' : { id: known.id, serviceUrl: known.service_url, owner: known.owner }
  if (!teamId) return null
  const sister = await tx
    .selectFrom('conversation')
    .select('service_url')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('kind', '=', 'channel')
    .where('owner', '=', teamId)
    .where('dead', '=', false)
    .limit(1)
    .executeTakeFirst()
  return sister ? { id: channelId, serviceUrl: sister.service_url, owner: teamId } : null
}

/** Where the Bot Connector answers us, as any living conversation last said. Null when Teams has not spoken to us yet. */
export async function anyServiceUrl(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('conversation')
    .select('service_url')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('dead', '=', false)
    .limit(1)
    .executeTakeFirst()
  return row?.service_url ?? null
}

/** The teams that the bot is in, by Entra group id. */
export async function knownTeams(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select('owner')
    .distinct()
    .where('municipality_id', '=', municipalityOf(tx))
    .where('kind', '=', 'channel')
    .where('dead', '=', false)
    .orderBy('owner')
    .execute()
  return rows.map(({ owner }) => owner)
}

function named(
  row: { id: string; service_url: string; dead: boolean } | undefined,
): Conversation | 'dead' | null {
  if (!row) return null
  return row.dead ? 'dead' : { id: row.id, serviceUrl: row.service_url }
}

/** Where a card was posted; null when the bot is not let in there any more. */
export async function conversationOf(tx: Tx, id: string): Promise<Conversation | null> {
  const row = await tx
    .selectFrom('conversation')
    .select(['service_url', 'dead'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  if (row) return row.dead ? null : { id, serviceUrl: row.service_url }
  const serviceUrl = await anyServiceUrl(tx)
  return serviceUrl ? { id, serviceUrl } : null
}
