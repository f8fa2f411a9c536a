import type { GroupId } from '#shared/domain/groups/groups.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** Whether the last card about a group could not be laid in Teams: given up, or waiting because there is no chat to lay it in. */
export async function isCardFailed(tx: Tx, groupId: GroupId): Promise<boolean> {
  const last = await tx
    .selectFrom('outbox')
    .select(['state'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('kind', '=', 'group-card')
    .where('detail', '=', groupId)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['done', 'failed']),
        eb.and([eb('state', '=', 'waiting'), eb('last_error', '=', 'no-conversation')]),
      ]),
    )
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last !== undefined && last.state !== 'done'
}
