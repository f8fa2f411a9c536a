import type { Conversation } from '../ports/posting.ts'
import { anyServiceUrl, channelOf, personalChat, type KnownConversation } from '../storage/conversations.ts'
import type { Tx } from '../storage/database.ts'
import type { DueRow } from '../storage/outbox-lease.ts'
import { leadersIn } from '../storage/staff.ts'
import { municipalityOf } from '../storage/transaction.ts'

/**
 * Where a card goes. `post`: there · `each`: to each of these persons alone, as rows of their own · `open`: ask Teams for the chat first ·
 * `nowhere`: Teams has not introduced us to anybody yet · `coordinator`: the person's chat is closed to us · `no-leader`: nobody who leads
 * has ever signed in.
 */
/** Where one person's card goes. */
export type Chat = Extract<Addressee, { to: 'post' | 'open' | 'nowhere' }> | { to: 'closed' }
export type Addressee =
  | { to: 'post'; conversation: KnownConversation }
  | { to: 'each'; staffIds: string[] }
  | { to: 'open'; serviceUrl: string; userId: string; staffId: string }
  | { to: 'nowhere' }
  | { to: 'coordinator' }
  | { to: 'no-leader' }

/** Decides by the municipality's mode (architecture, "Channels"): the core team's channel while it lives, otherwise personal chats. */
export async function addresseeOf(
  tx: Tx,
  row: Pick<DueRow, 'audience' | 'courseId' | 'subject'>,
): Promise<Addressee> {
  if (row.audience === 'team') return team(tx, row)
  if (row.audience === 'leaders') return leaders(tx)
  const chat = await chatOf(tx, row.audience)
  return chat.to === 'closed' ? { to: 'coordinator' } : chat
}

async function team(tx: Tx, { courseId, subject }: Pick<DueRow, 'courseId' | 'subject'>): Promise<Addressee> {
  const municipality_id = municipalityOf(tx)
  const { bot_mode, hosting_team_id, channel_id, channel_team_id } = await tx
    .selectFrom('course as c')
    .innerJoin('municipality as m', 'm.municipality_id', 'c.municipality_id')
    .select(['m.bot_mode', 'm.hosting_team_id', 'c.channel_id', 'c.channel_team_id'])
    .where('c.municipality_id', '=', municipality_id)
    .where('c.id', '=', courseId)
    .executeTakeFirstOrThrow()
  const channel =
    bot_mode !== 'personal' && channel_id
      ? await channelOf(tx, channel_id, channel_team_id ?? hosting_team_id)
      : null
  if (channel && channel !== 'dead') return { to: 'post', conversation: { ...channel, kind: 'channel' } }
  const members = await tx
    .selectFrom('course_team')
    .select('staff_id')
    .where('municipality_id', '=', municipality_id)
    .where('course_id', '=', courseId)
    // A leader who broke the glass reads; he has no part in the work.
    .where('role', '<>', 'leader')
    // In a channel everybody sees that consent is to be put in place; alone only she can do it.
    .$if(subject === 'consent', (query) => query.where('role', '=', 'coordinator'))
    .orderBy('staff_id')
    .execute()
  return { to: 'each', staffIds: members.map((member) => member.staff_id) }
}

async function leaders(tx: Tx): Promise<Addressee> {
  const staffIds = await leadersIn(tx)
  return staffIds.length > 0 ? { to: 'each', staffIds } : { to: 'no-leader' }
}

export async function chatOf(tx: Tx, staffId: string): Promise<Chat> {
  const chat = await personalChat(tx, staffId)
  if (chat === 'dead') return { to: 'closed' }
  if (chat) return { to: 'post', conversation: personal(chat, staffId) }
  const serviceUrl = await anyServiceUrl(tx)
  if (!serviceUrl) return { to: 'nowhere' }
  const known = await tx
    .selectFrom('staff')
    .select('bot_user_id')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('id', '=', staffId)
    .executeTakeFirst()
  return { to: 'open', serviceUrl, userId: known?.bot_user_id ?? staffId, staffId }
}

export const personal = (chat: Conversation, staffId: string): KnownConversation => ({
  ...chat,
  kind: 'personal',
  owner: staffId,
})
