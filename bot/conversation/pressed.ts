import * as z from 'zod'
import type { Posting } from '../ports/posting.ts'
import { appendAudit } from '../storage/audit.ts'
import type { Tx } from '../storage/database.ts'
import { municipalityOf } from '../storage/transaction.ts'
import type { Acting, World } from '../world.ts'
import type { Caller } from '../http/caller.ts'
import type { Errands } from './errands.ts'
import type { Heard } from './heard.ts'

/** Teams gives it back with the token that we asked for. There is no such connection in Azure: no token of anybody is kept there. */
export const connectionName = 'samlet'

/** `data` comes from the client: it says what is asked about, and proves nothing. What was typed on the card stands in it too. */
const invoke = z.object({
  action: z.object({
    verb: z.string().max(50),
    data: z.looseObject({ key: z.string().max(300), courseId: z.uuid().toLowerCase() }),
  }),
  trigger: z.enum(['manual', 'automatic']).optional(),
  // What is of no use is as if it were not there: then her token is asked for.
  authentication: z
    .object({ connectionName: z.literal(connectionName), token: z.string().min(1).max(20_000) })
    .optional()
    .catch(undefined),
})

export type Press = {
  verb: string
  key: string
  courseId: string
  /** Teams asks by itself when the card is shown. */
  automatic: boolean
  data: Record<string, unknown>
  /** Says that it is hers, unchecked (`signedIn`); null before it is asked for. */
  token: string | null
}
/** What answering a press may reach. */
export type Answering = World & {
  posting: Posting
  teamsAppId: string
  /** For which her token is asked, and how it is checked: as the API does. */
  appIdUri: string
  tokenCheck: (token: string) => Promise<Caller>
  errands: Errands
}

/** Null when it is nothing that we understand. */
export function pressIn(value: unknown): Press | null {
  const parsed = invoke.safeParse(value)
  if (!parsed.success) return null
  const { action, trigger, authentication } = parsed.data
  const { key, courseId } = action.data
  const token = authentication?.token ?? null
  return { verb: action.verb, key, courseId, automatic: trigger === 'automatic', data: action.data, token }
}

/** The card's own row: what it was asked to be, and where it stands. Null when this course has no such card. */
export async function cardRowOf(tx: Tx, { key, courseId }: Pick<Press, 'key' | 'courseId'>) {
  const row = await tx
    .selectFrom('outbox')
    .select(['subject', 'meeting_id', 'detail', 'audience', 'conversation_id', 'result_id'])
    .where('municipality_id', '=', municipalityOf(tx))
    .where('key', '=', key)
    .where('course_id', '=', courseId)
    .executeTakeFirst()
  return row ?? null
}

export type CardRow = NonNullable<Awaited<ReturnType<typeof cardRowOf>>>

/** A press that was let do nothing leaves a line. */
export function refusedPress(
  { db, clock }: Acting,
  { staffId, teamsUserId }: Heard,
  { courseId, verb }: Pick<Press, 'courseId' | 'verb'>,
): Promise<void> {
  const line = { at: clock.now(), actor: staffId ?? teamsUserId, action: 'refused', courseId } as const
  return appendAudit(db, { ...line, subject: verb, about: [], to: null })
}

/** A card that stands there twice is removed when somebody first presses it. @returns whether this was the one too many */
export async function removeTwice(
  posting: Posting,
  row: Awaited<ReturnType<typeof cardRowOf>>,
  who: Heard,
): Promise<boolean> {
  const twice =
    row?.result_id &&
    who.replyToId &&
    row.result_id !== who.replyToId &&
    row.conversation_id === who.conversation?.id
  if (!twice) return false
  await posting.remove(who.conversation!, who.replyToId!)
  return true
}
