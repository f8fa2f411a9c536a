import type { ChannelMode } from '#shared/domain/channel/modes.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { trialCard } from '../conversation/cards/trial-card.ts'
import type { Conversation } from '../ports/posting.ts'
import { anyServiceUrl, channelOf, personalChat } from '../storage/conversations.ts'
import type { World } from '../world.ts'

type Parts = Pick<World, 'db'> & Pick<World['hosting'], 'posting'>

/**
 * A card where the mode posts: in the channel that was made for the trial, or in the administrator's own chat. It is taken away again.
 * @returns null when it stood there
 * @throws PostingFailure
 */
export async function tryPost(
  { db, posting }: Parts,
  mode: ChannelMode,
  { administratorId, teamId, made }: { administratorId: string; teamId: string; made: string | null },
): Promise<Reason | null> {
  const to = await (mode === 'personal' || !made
    ? ownChat({ db, posting }, administratorId)
    : db.asService((tx) => channelOf(tx, made, teamId)))
  if (!to || to === 'dead') return 'bot-not-in-team'
  const { card, summary } = trialCard()
  const { activityId } = await posting.post(to, card, summary)
  await posting.remove(to, activityId)
  return null
}

async function ownChat({ db, posting }: Parts, staffId: string): Promise<Conversation | 'dead' | null> {
  const chat = await db.asService((tx) => personalChat(tx, staffId))
  if (chat) return chat
  const serviceUrl = await db.asService(anyServiceUrl)
  return serviceUrl ? posting.openPersonal(serviceUrl, staffId) : null
}
