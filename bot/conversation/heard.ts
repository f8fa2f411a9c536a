import * as z from 'zod'
import type { Language } from '#shared/text/language.ts'
import type { KnownConversation } from '../storage/conversations.ts'

const named = z.object({ id: z.string().max(300) })
const activity = z.object({
  serviceUrl: z.url(),
  from: z.object({ id: z.string().max(300), aadObjectId: z.uuid().toLowerCase().optional() }),
  conversation: z.object({ id: z.string().max(300), conversationType: z.string().optional() }),
  channelData: z
    .object({
      team: z.object({ id: z.string().max(300), aadGroupId: z.string().max(100).optional() }).optional(),
      channel: named.optional(),
      settings: z.object({ selectedChannel: named.optional() }).optional(),
    })
    .optional(),
  locale: z.string().max(20).optional(),
  replyToId: z.string().max(100).optional(),
})

/** What we take from an activity that the connector has sent and the SDK has validated: ids and addresses, no names. */
export type Heard = {
  /** Who acts, by Entra object id: from the validated activity only, never from what a card carries. Null for guests and bots. */
  staffId: string | null
  teamsUserId: string
  /** Null for group chats, which Samlet does not speak in. */
  conversation: KnownConversation | null
  /** What his Teams speaks; Danish where it does not say. */
  language: Language
  /** It said so: what was known of him before stands where it did not. */
  saysLanguage: boolean
  /** The card that a button was pressed on. */
  replyToId: string | null
}

/** Null when it is not an activity that we understand. */
export function heard(received: unknown): Heard | null {
  const parsed = activity.safeParse(received)
  if (!parsed.success) return null
  const { from, replyToId, locale } = parsed.data
  const staffId = from.aadObjectId ?? null
  return {
    staffId,
    teamsUserId: from.id,
    conversation: placeOf(parsed.data, staffId),
    language: locale?.startsWith('en') ? 'en' : 'da',
    saysLanguage: Boolean(locale),
    replyToId: replyToId ?? null,
  }
}

function placeOf(
  { serviceUrl, conversation, channelData }: z.output<typeof activity>,
  staffId: string | null,
): KnownConversation | null {
  if (conversation.conversationType === 'personal')
    return staffId ? { id: conversation.id, kind: 'personal', owner: staffId, serviceUrl } : null
  const team = channelData?.team
  if (!team) return null
  // Within a thread the conversation's id has the post behind it; the channel itself is what we keep.
  const id =
    channelData.channel?.id ?? channelData.settings?.selectedChannel?.id ?? conversation.id.split(';')[0]!
  return { id, kind: 'channel', owner: team.aadGroupId ?? team.id, serviceUrl }
}
