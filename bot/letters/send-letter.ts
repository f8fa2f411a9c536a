import type { Temporal } from 'temporal-polyfill'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import type { LetterParty } from '#shared/domain/letters/recipients.ts'
import type { LetterKind } from '#shared/domain/letters/kinds.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import { checkOutgoing } from '../guard/check-outgoing.ts'
import { tellStopped } from '../guard/tell-stopped.ts'
import type { Caller } from '../http/caller.ts'
import { trace } from '../http/errors.ts'
import { Refused } from '../http/refused.ts'
import type { OutgoingMail } from '../ports/microsoft365.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { appendAuditIn, type AuditLine } from '../storage/audit.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { houseOf } from '../storage/house.ts'
import { claimLetter, letterOf, settleLetter, type LetterId, type StoredLetter } from '../storage/letters.ts'
import { lockCourse } from '../storage/revision.ts'
import type { World } from '../world.ts'
import { whatFollows } from './what-follows.ts'
import { composeLetter, contentOf, outgoing } from './compose.ts'
import { findLetter, findRecipient, letterId, partyKey } from './find-letter.ts'

export type Asked = { kind: LetterKind; meetingId: string; party: LetterParty }
type Pressed = { digest: string; again: boolean }

/**
 * Sends one letter to one recipient in her name. It is drawn anew from the course as it stands, and goes only when it says what she has seen.
 * The row is taken first, with a line in the log of what leaves and to whom, and the answer stored after: whatever breaks in between, it is told as
 * `maybe` and not sent again by itself.
 * @throws Refused; Microsoft365Failure when she must sign in again: nothing was sent, and the letter waits
 */
export async function sendLetter(
  world: World,
  caller: Caller,
  course: StoredCourse,
  asked: Asked,
  pressed: Pressed,
): Promise<StoredLetter> {
  const now = world.clock.now()
  const sender = { world, caller, house: await houseOf(world.db), now }
  const called = await world.db.as(caller, (tx) => findLetter(tx, world, course, asked, now))
  const to = findRecipient(called, asked.party, now)
  const composed = await composeLetter(sender, called, to)
  if (composed.seen !== pressed.digest) throw new Refused(409, 'letter-changed')
  if (composed.way.by === 'file') throw new Refused(409, composed.way.because)
  const id = letterId(called, to)
  const { secure } = composed.way
  const taken = await world.db.as(caller, async (tx) => {
    // As it stands while nobody else writes: a yes that was withdrawn since the look is seen here.
    const latest = await findLetter(tx, world, await lockOpenCourse(world, tx, course.id), asked, now)
    const recipient = findRecipient(latest, asked.party, now)
    const { digest, substance, about } = contentOf(sender, latest, recipient)
    if (digest !== composed.digest || latest.edition !== called.edition || recipient.mail !== to.mail)
      throw new Refused(409, 'letter-changed')
    const mail = outgoing(composed, { name: recipient.name, mail: recipient.mail! }, secure)
    if (!(await headMayLeave(tx, world, caller, course.id, mail))) return { was: 'stopped' as const }
    const press = { at: now, by: caller.id, again: pressed.again, said: { digest: substance, about } }
    if (!(await claimLetter(tx, id, press))) return { was: 'done' as const }
    await appendAuditIn(tx, lineOf({ caller, course, id, about }, 'letter-leaving', now))
    return { was: 'mine' as const, mail }
  })
  if (taken.was === 'stopped') throw new Refused(409, 'letter-head-names')
  if (taken.was === 'done') return standing(world, caller, id)
  const failure = await post(world, caller, taken.mail)
  await settle(world, caller, { id, course, about: composed.about, failure })
  if (failure && needsHer.has(failure.reason)) throw failure
  return standing(world, caller, id)
}

/** Only she can do something about it, and then it goes on from here. */
const needsHer: ReadonlySet<string> = new Set(['token-expired', 'consent-to-app-needed'])

/** What a letter says is for him it goes to. Its subject and the names of its files are read on the way: they pass the guard, also as files that she sends herself. @returns false once it has been told what stopped them */
export async function headMayLeave(
  tx: Tx,
  world: World,
  caller: Caller,
  courseId: string,
  { subject, attachments }: { subject: string; attachments: readonly { name: string }[] },
): Promise<boolean> {
  const stopped = await checkOutgoing(tx, world, {
    courseId,
    texts: [
      { place: 'subject', text: subject },
      ...attachments.map(({ name }) => ({ place: 'attachment' as const, text: name })),
    ],
  })
  if (stopped.length > 0) await tellStopped(tx, world, { courseId, actor: caller.id, stopped })
  return stopped.length === 0
}

/** @returns null when it has gone; otherwise what came of it, nobody knowing where nobody has said */
async function post(world: World, caller: Caller, mail: OutgoingMail): Promise<Microsoft365Failure | null> {
  try {
    await world.onBehalfOf(caller.token).sendMail(mail)
    return null
  } catch (error) {
    if (error instanceof Microsoft365Failure) return error
    world.log.error({ error: trace(error) }, 'letter not sent')
    return new Microsoft365Failure('microsoft365-unavailable', false)
  }
}

async function settle(
  world: World,
  caller: Caller,
  said: { id: LetterId; course: StoredCourse; about: string[]; failure: Microsoft365Failure | null },
): Promise<void> {
  const { id, course, about, failure } = said
  const state = !failure ? 'sent' : failure.answered ? 'failed' : 'maybe'
  const at = world.clock.now()
  await world.db.as(caller, async (tx) => {
    // The course before any row of it, as everybody does: two that waited for each other would leave a mail that has gone as `maybe`.
    await lockCourse(tx, course.id)
    await settleLetter(tx, id, { state, because: failure?.reason ?? null, at, by: caller.id })
    await appendAuditIn(tx, lineOf({ caller, course, id, about }, became[state], at))
    if (state === 'sent') await whatFollows(tx, world, course.id, { at, by: caller.id })
  })
}

const became = { sent: 'letter-sent', failed: 'letter-not-sent', maybe: 'letter-maybe-sent' } as const

const lineOf = (
  { caller, course, id, about }: { caller: Caller; course: StoredCourse; id: LetterId; about: string[] },
  action: AuditAction,
  at: Temporal.Instant,
): AuditLine => ({
  at,
  actor: caller.id,
  action,
  courseId: course.id,
  subject: id.kind,
  about,
  to: partyKey(course, id.party),
})

/** What has become of it. @throws Refused `letter-under-way` while somebody else is at it */
async function standing(world: World, caller: Caller, id: LetterId): Promise<StoredLetter> {
  const letter = await world.db.as(caller, (tx) => letterOf(tx, id))
  if (!letter || letter.state === 'sending') throw new Refused(409, 'letter-under-way')
  return letter
}
