import type { Temporal } from 'temporal-polyfill'
import { recipientKey } from '#shared/domain/audit/recipient-key.ts'
import { hasAgenda } from '#shared/domain/agenda/agenda.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { hasArrived, isUnsettled } from '#shared/domain/letters/outcome.ts'
import {
  editionOf,
  lettersFor,
  versionIn,
  type DueLetter,
  type LetterKind,
} from '#shared/domain/letters/kinds.ts'
import {
  recipientsOf,
  whyGone,
  type LetterParty,
  type LetterRecipient,
} from '#shared/domain/letters/recipients.ts'
import { recipientFor } from '#shared/domain/reading/sharing.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { standingAgenda, type StandingAgenda } from '../agenda/standing-agenda.ts'
import { Refused } from '../http/refused.ts'
import { readAgendaVersions, type KeptAgenda } from '../storage/agendas.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { lettersOf, type LetterId, type StoredLetter } from '../storage/letters.ts'
import type { StoredMeeting } from '../storage/meetings.ts'
import type { World } from '../world.ts'

/**
 * A letter that a meeting calls for, as the course stands. `standing`: the meeting's agenda as it stands now, null for one that has none · `agenda`:
 * the same, for the letter that is the agenda.
 */
export type CalledLetter = DueLetter & {
  course: StoredCourse
  meeting: StoredMeeting
  standing: StandingAgenda | null
  agenda: KeptAgenda | null
  edition: string
  /** To whom an earlier edition has gone: he is told what is new. */
  earlier: readonly StoredLetter[]
  /** Of the letter that is the agenda, the versions of those editions. */
  versions: ReadonlyMap<number, KeptAgenda>
  /** The meeting is over: nobody gets it any more. */
  over: boolean
}

/** The letters of all meetings ahead, the first meeting first. */
export async function calledLetters(
  tx: Tx,
  world: Pick<World, 'vault'>,
  course: StoredCourse,
  now: Temporal.Instant,
): Promise<CalledLetter[]> {
  const ahead = course.meetings.filter(({ state, end }) => state === 'booked' && isLater(end, now))
  return lettersAbout(tx, world, course, { meetings: ahead, over: false })
}

/** Those of meetings that are over, of which nobody has said yet whether they have gone: she must still be able to. */
export async function unsettledLetters(
  tx: Tx,
  world: Pick<World, 'vault'>,
  course: StoredCourse,
  now: Temporal.Instant,
): Promise<CalledLetter[]> {
  const open = (await lettersOf(tx, course.id)).filter(({ state }) => isUnsettled(state))
  const held = course.meetings.filter(
    ({ id, end }) => !isLater(end, now) && open.some(({ meetingId }) => meetingId === id),
  )
  const letters = await lettersAbout(tx, world, course, { meetings: held, over: true })
  return letters.filter(({ kind, meeting }) =>
    open.some((one) => one.kind === kind && one.meetingId === meeting.id),
  )
}

/** A letter of a meeting that is over, which was sent or may have been; null when there is none. */
export async function heldLetter(
  tx: Tx,
  world: Pick<World, 'vault'>,
  course: StoredCourse,
  asked: { kind: LetterKind; meetingId: string },
  now: Temporal.Instant,
): Promise<CalledLetter | null> {
  const isIt = ({ kind, meetingId }: { kind: LetterKind; meetingId: string | null }) =>
    kind === asked.kind && meetingId === asked.meetingId
  const meetings = course.meetings.filter(({ id, end }) => id === asked.meetingId && !isLater(end, now))
  if (meetings.length === 0 || !(await lettersOf(tx, course.id)).some(isIt)) return null
  const letters = await lettersAbout(tx, world, course, { meetings, over: true })
  return letters.find(({ kind, meeting }) => isIt({ kind, meetingId: meeting.id })) ?? null
}

const isLater = (end: Temporal.Instant, now: Temporal.Instant) =>
  end.epochMilliseconds > now.epochMilliseconds

async function lettersAbout(
  tx: Tx,
  { vault }: Pick<World, 'vault'>,
  course: StoredCourse,
  { meetings, over }: { meetings: readonly StoredMeeting[]; over: boolean },
): Promise<CalledLetter[]> {
  if (meetings.length === 0) return []
  const letters: CalledLetter[] = []
  const gone = (await lettersOf(tx, course.id)).filter(({ state }) => hasArrived(state))
  for (const meeting of meetings.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)) {
    const standing = hasAgenda(meeting.type) ? await standingAgenda(tx, course, meeting.id, vault) : null
    for (const due of lettersFor(meeting)) {
      const agenda = due.kind === 'agenda' ? standing : null
      const edition = editionOf(meeting, agenda && agenda.version)
      const earlier = gone.filter(
        (one) => one.kind === due.kind && one.meetingId === meeting.id && one.edition !== edition,
      )
      const of = { courseId: course.id, meetingId: meeting.id }
      const numbers = agenda ? earlier.map((one) => versionIn(one.edition)) : []
      const versions = await readAgendaVersions(tx, of, numbers, vault)
      letters.push({ ...due, course, meeting, standing, agenda, edition, earlier, versions, over })
    }
  }
  return letters
}

/** The newest agenda that he himself has got, when it is another now; null of every other letter, and to whom it is the first. */
export function agendaBefore(
  { agenda, earlier, versions }: CalledLetter,
  to: LetterParty,
): KeptAgenda | null {
  if (!agenda) return null
  const his = earlier.filter(({ party }) => party.kind === to.kind && party.id === to.id)
  const newest = Math.max(0, ...his.map(({ edition }) => versionIn(edition)))
  return newest < agenda.version ? (versions.get(newest) ?? null) : null
}

/** An agenda that nobody has written yet is not to be sent. */
export const isWritten = ({ agenda }: CalledLetter): boolean => agenda === null || agenda.version > 0

/** @throws Refused `not-found` when no meeting ahead calls for it, `agenda-not-written` */
export async function findLetter(
  tx: Tx,
  world: Pick<World, 'vault'>,
  course: StoredCourse,
  { kind, meetingId }: { kind: LetterKind; meetingId: string },
  now: Temporal.Instant,
): Promise<CalledLetter> {
  const called = await calledLetters(tx, world, course, now)
  const letter = called.find((one) => one.kind === kind && one.meeting.id === meetingId)
  if (!letter) throw new Refused(404, 'not-found')
  if (!isWritten(letter)) throw new Refused(409, 'agenda-not-written')
  return letter
}

/** @throws Refused with why he does not get it (any more) */
export function findRecipient(
  letter: CalledLetter,
  party: LetterParty,
  now: Temporal.Instant,
): LetterRecipient {
  const found = recipientsFor(letter, now).find(({ kind, id }) => kind === party.kind && id === party.id)
  if (!found) throw new Refused(409, whyGoneFrom(letter, party, now))
  return found
}

export const recipientsFor = (
  { course, meeting, over }: CalledLetter,
  now: Temporal.Instant,
): LetterRecipient[] => (over ? [] : recipientsOf(toldIn(course), meeting, localDate(now)))

export const whyGoneFrom = ({ course, meeting }: CalledLetter, party: LetterParty, now: Temporal.Instant) =>
  whyGone(toldIn(course), meeting, party, localDate(now)) ?? 'letter-not-his'

/** As what he gets it, in a line of the audit; of whoever is not in the course any more, what he was. */
export function partyKey(course: StoredCourse, party: LetterParty): string {
  const recipient = recipientFor(toldIn(course), party)
  return recipient ? recipientKey(recipient) : `${party.kind}:${party.id}`
}

export const letterId = ({ course, kind, meeting, edition }: CalledLetter, party: LetterParty): LetterId => ({
  courseId: course.id,
  kind,
  meetingId: meeting.id,
  edition,
  party: { kind: party.kind, id: party.id },
})
