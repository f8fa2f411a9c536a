import { conversationIsDead, rememberConversation } from '../storage/conversations.ts'
import type { Database } from '../storage/database.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { Heard } from './heard.ts'

/** Every activity says where the bot is, by which address it answers there, and which language whoever wrote it reads; the latest holds. */
export async function introduced(db: Database, heard: Heard): Promise<void> {
  const { conversation, staffId, teamsUserId } = heard
  if (!conversation) return
  await db.asService(async (tx) => {
    await rememberConversation(tx, conversation)
    if (!staffId) return
    const municipality_id = municipalityOf(tx)
    const said = heard.saysLanguage ? { language: heard.language } : {}
    await tx
      .updateTable('staff')
      .set({ bot_user_id: teamsUserId, ...said })
      .where('municipality_id', '=', municipality_id)
      .where('id', '=', staffId)
      .where((eb) =>
        eb.or([
          eb('bot_user_id', 'is distinct from', teamsUserId),
          ...(said.language ? [eb('language', 'is distinct from', said.language)] : []),
        ]),
      )
      .execute()
    // Cards that waited for this chat to be known need not wait any longer.
    if (conversation.kind === 'personal')
      await tx
        .updateTable('outbox')
        .set({ claimed_until: null })
        .where('municipality_id', '=', municipality_id)
        .where('audience', '=', staffId)
        .where('kind', '=', 'card')
        .where('state', '=', 'waiting')
        .where('last_error', '=', 'no-conversation')
        .execute()
  })
}

/** Samlet was taken out of the team or the chat. */
export async function dismissed(db: Database, { conversation }: Heard): Promise<void> {
  if (conversation) await db.asService((tx) => conversationIsDead(tx, conversation))
}
