import type { LetterKind } from '#shared/domain/letters/kinds.ts'
import type { LetterState } from '#shared/domain/letters/outcome.ts'
import type { Generated } from 'kysely'
import type { Instant, Key } from './table-key.ts'

/**
 * What is done to a core team's channel: it is made, gets its tab, a colleague joins or (`channel-member`) leaves it, its members are held
 * against the team, it is deleted.
 */
export type ChannelKind =
  | 'channel-make'
  | 'channel-tab'
  | 'channel-join'
  | 'channel-member'
  | 'channel-check'
  | 'channel-delete'

/**
 * Everything that must happen later (architecture, idea 6). Ids only; the text is drawn when it is sent.
 * `state`: waiting → sending → done, or dropped when it is no longer wanted, or failed when a person must look.
 * `repeats` counts the times it was sent again because the answer was lost.
 */
export type OutboxTable = Key & {
  id: string
  key: string
  kind: 'room-hold' | 'room-release' | 'event' | 'card' | ChannelKind | 'group-card'
  subject: string
  /** Null of a 'group-card' alone, which is about a group of the municipality: `detail` says which. */
  course_id: string | null
  meeting_id: string | null
  detail: string | null
  /** 'team', 'leaders', or the staff id of one person. */
  audience: string
  due_at: Instant
  /** When it was due by plan, if it had to wait for a sensible hour. */
  held_since: Instant | null
  state: 'waiting' | 'sending' | 'done' | 'dropped' | 'failed'
  attempts: number
  repeats: number
  claimed_until: Instant | null
  conversation_id: string | null
  /** Microsoft's id of what was made: an activity or an event. */
  result_id: string | null
  last_error: string | null
  done_at: Instant | null
}

/** A channel or personal chat that Teams has introduced the bot to. `owner` is a channel/team id or a staff id. */
export type ConversationTable = Key & {
  id: string
  kind: 'channel' | 'personal'
  owner: string
  service_url: string
  dead: boolean
}

/** A letter to one recipient: what became of it. A coordinator sends it, so it is not in the outbox; ids only, as there. */
export type LetterTable = Key & {
  course_id: string
  /** kind:meeting:edition:party: the same key is the same letter. */
  key: string
  kind: LetterKind
  meeting_id: string | null
  edition: string
  party_kind: 'contact' | 'member'
  party_id: string
  state: LetterState
  because: string | null
  attempts: Generated<number>
  claimed_until: Instant | null
  /** Of what was drawn or sent; null while nothing was. */
  digest: string | null
  /** Whom of the family that told of. */
  about: Generated<string[]>
  at: Instant
  by_id: string | null
}
