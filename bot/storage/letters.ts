import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { LetterKind } from '#shared/domain/letters/kinds.ts'
import type { LetterState } from '#shared/domain/letters/outcome.ts'
import type { LetterParty } from '#shared/domain/letters/recipients.ts'
import type { Tx } from './database.ts'
import { municipalityOf } from './transaction.ts'

/** Which letter to whom. The edition is part of it: when the meeting has moved, it is another letter. */
export type LetterId = {
  courseId: string
  kind: LetterKind
  meetingId: string | null
  edition: string
  party: LetterParty
}
/** What it said, without its words: a digest of it (null while nothing was drawn or sent), and whom of the family it told of. */
export type LetterSaid = { digest: string | null; about: readonly string[] }
export type StoredLetter = Omit<LetterId, 'courseId'> & {
  state: LetterState
  because: string | null
  at: Temporal.Instant
} & LetterSaid

/** As long as the longest that Graph is waited for; in the database's own time, as the outbox's leases. */
const leaseSeconds = 120

const keyOf = ({ kind, meetingId, edition, party }: LetterId) =>
  [kind, meetingId ?? '', edition, party.kind, party.id].join(':')

const valuesOf = (tx: Tx, letter: LetterId, at: Temporal.Instant) => ({
  municipality_id: municipalityOf(tx),
  course_id: letter.courseId,
  key: keyOf(letter),
  kind: letter.kind,
  meeting_id: letter.meetingId,
  edition: letter.edition,
  party_kind: letter.party.kind,
  party_id: letter.party.id,
  at: at.toString(),
})

/** Ready to be sent by her; what is stored already stays as it is. */
export async function prepareLetters(
  tx: Tx,
  letters: readonly LetterId[],
  at: Temporal.Instant,
): Promise<void> {
  if (letters.length === 0) return
  await tx
    .insertInto('letter')
    .values(letters.map((letter) => ({ ...valuesOf(tx, letter, at), state: 'ready' as const })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A file of it was drawn for her to hand over: what it said, and whom it told of; drawn anew, whom any of them did. */
export async function keepDrawn(
  tx: Tx,
  letter: LetterId,
  { digest, about }: LetterSaid,
  at: Temporal.Instant,
): Promise<void> {
  await prepareLetters(tx, [letter], at)
  await rowOf(tx, letter)
    .set({
      digest,
      about: sql<string[]>`array(select distinct unnest(about || ${[...about]}::uuid[]))`,
    })
    .where('state', 'in', ['ready', 'failed'])
    .execute()
}

/**
 * Taken to be sent now, once: by whoever comes first.
 * @param again she says that it did not arrive, though the answer was lost
 * @returns false when it is on its way, was sent, or may have been
 */
export async function claimLetter(
  tx: Tx,
  letter: LetterId,
  { at, by, again, said }: { at: Temporal.Instant; by: string; again: boolean; said: LetterSaid },
): Promise<boolean> {
  await prepareLetters(tx, [letter], at)
  const claimed = await rowOf(tx, letter)
    .set((eb) => ({
      state: 'sending',
      because: null,
      at: at.toString(),
      by_id: by,
      digest: said.digest,
      about: [...said.about],
      attempts: eb('attempts', '+', 1),
      claimed_until: sql<Date>`now() + make_interval(secs => ${leaseSeconds})`,
    }))
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['ready', 'failed']),
        // Somebody was at it and never came back: nobody knows.
        ...(again ? [eb.or([eb('state', '=', 'maybe'), eb.and([eb('state', '=', 'sending'), lapsed])])] : []),
      ]),
    )
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}

const lapsed = sql<boolean>`claimed_until <= now()`

/** What became of it. */
export async function settleLetter(
  tx: Tx,
  letter: LetterId,
  {
    state,
    because,
    at,
    by,
  }: { state: LetterState; because: string | null; at: Temporal.Instant; by: string },
): Promise<void> {
  await rowOf(tx, letter).set({ state, because, at: at.toString(), by_id: by, claimed_until: null }).execute()
}

function rowOf(tx: Tx, letter: LetterId) {
  return tx
    .updateTable('letter')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', letter.courseId)
    .where('key', '=', keyOf(letter))
}

/** Of one letter. @returns null when nothing has been done about it */
export async function letterOf(tx: Tx, letter: LetterId): Promise<StoredLetter | null> {
  const row = await rowsOf(tx, letter.courseId).where('key', '=', keyOf(letter)).executeTakeFirst()
  return row ? stored(row) : null
}

/** All of a course, the oldest first. */
export async function lettersOf(tx: Tx, courseId: string): Promise<StoredLetter[]> {
  const rows = await rowsOf(tx, courseId).orderBy('at').orderBy('key').execute()
  return rows.map(stored)
}

/** The meeting is off: what waits is not wanted any more. */
export async function dropLetters(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .deleteFrom('letter')
    .where('municipality_id', '=', municipalityOf(tx))
    .where('meeting_id', '=', meetingId)
    .where('state', 'in', ['ready', 'failed'])
    .execute()
}

function rowsOf(tx: Tx, courseId: string) {
  return tx
    .selectFrom('letter')
    .select(['kind', 'meeting_id', 'edition', 'party_kind', 'party_id', 'because', 'digest', 'about', 'at'])
    .select(
      sql<LetterState>`case when state = 'sending' and claimed_until <= now() then 'maybe' else state end`.as(
        'state',
      ),
    )
    .where('municipality_id', '=', municipalityOf(tx))
    .where('course_id', '=', courseId)
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function stored(row: Row): StoredLetter {
  return {
    kind: row.kind,
    meetingId: row.meeting_id,
    edition: row.edition,
    party: { kind: row.party_kind, id: row.party_id },
    state: row.state,
    because: row.because,
    digest: row.digest,
    about: row.about,
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
  }
}
