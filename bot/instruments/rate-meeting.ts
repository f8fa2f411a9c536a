import type { Face } from '#shared/domain/instruments/smiley.ts'
import { mayRate } from '#shared/domain/instruments/smiley.ts'
import { Refused } from '../http/refused.ts'
import { cardsChanged } from '../reminders/cards-changed.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { readCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { findHandOver, useHandOver, type HandOver } from '../storage/hand-overs.ts'
import { lockCourse } from '../storage/revision.ts'
import { hasAnswered, readSmileys, storeSmiley } from '../storage/smileys.ts'
import { readTools } from '../storage/tools.ts'
import type { Acting } from '../world.ts'

/**
 * Whoever holds the tablet, for what it was handed over for; looked at anew each time, as the course is now.
 * @throws Refused 401 `hand-over-ended`, 409 with why there is nothing to answer
 */
async function holder(tx: Tx, { vault, clock }: Acting, hash: Buffer | null) {
  const now = clock.now()
  const found = hash && (await findHandOver(tx, hash, now))
  if (!found || found.used) throw new Refused(401, 'hand-over-ended')
  const course = await readCourse(tx, found.courseId, vault)
  if (!course || course.closedOn !== null) throw new Refused(401, 'hand-over-ended')
  const member = course.members.find(({ id }) => id === found.memberId)
  const decision = mayRate(
    {
      on: (await readTools(tx, found.courseId)).some(({ id, on }) => id === 'smiley' && on),
      meeting: course.meetings.find(({ id }) => id === found.meetingId),
      member,
      answered: await hasAnswered(tx, found),
      family: course,
    },
    now,
  )
  if (!decision.rate || !member)
    throw new Refused(409, decision.rate ? 'smiley-not-theirs' : decision.because)
  return { found, member }
}

/**
 * For whom the tablet is: the given name alone, so that nobody answers for another. And for how long: in seconds, because nobody knows
 * whether the tablet's own clock is right.
 */
export function whoseTablet(
  world: Acting,
  hash: Buffer | null,
): Promise<{ name: string; secondsLeft: number }> {
  return world.db.asService(async (tx) => {
    const { member, found } = await holder(tx, world, hash)
    const left = found.until.epochMilliseconds - world.clock.now().epochMilliseconds
    return { name: member.name.split(' ')[0] ?? '', secondsLeft: Math.max(0, Math.ceil(left / 1000)) }
  })
}

/**
 * A family member has said how the meeting was: once, and the token is worth nothing afterwards. Who presses again because no answer came
 * is thanked for what is kept. The card in the channel is drawn anew in the same transaction.
 */
export function rateMeeting(
  world: Acting,
  hash: Buffer | null,
  { face, comment }: { face: Face; comment: string },
): Promise<void> {
  return world.db.asService(async (tx) => {
    const at = world.clock.now()
    const handed = hash && (await findHandOver(tx, hash, at))
    // The course first, as everywhere; then the token is looked at again, for two who press at once.
    if (handed) await lockCourse(tx, handed.courseId)
    if (hash && (await isKept(tx, world, hash, { face, comment }))) return
    const { found } = await holder(tx, world, hash)
    await storeSmiley(tx, { ...found, face, comment, at }, world.vault)
    await useHandOver(tx, hash!, at)
    await tell(tx, world, found)
    await appendAuditIn(tx, {
      at,
      actor: found.handedBy,
      action: 'smiley-said',
      courseId: found.courseId,
      subject: found.meetingId,
      about: [found.memberId],
      to: null,
    })
  })
}

/** Was just this said with this token? */
async function isKept(
  tx: Tx,
  { vault, clock }: Acting,
  hash: Buffer,
  { face, comment }: { face: Face; comment: string },
): Promise<boolean> {
  const handed = await findHandOver(tx, hash, clock.now())
  if (!handed?.used) return false
  return (await readSmileys(tx, handed.courseId, vault)).some(
    (kept) =>
      kept.meetingId === handed.meetingId &&
      kept.memberId === handed.memberId &&
      kept.face === face &&
      kept.comment === comment,
  )
}

/** One card for each meeting, with numbers alone; what stands there is drawn anew as more come in. */
async function tell(tx: Tx, { outbox, clock }: Acting, { courseId, meetingId, memberId }: HandOver) {
  const at = clock.now()
  await outbox.enqueue(tx, {
    kind: 'card',
    subject: 'smiley-result',
    courseId,
    meetingId,
    audience: 'team',
    key: `card:smiley-result:${meetingId}`,
    dueAt: at,
  })
  await cardsChanged(tx, outbox, { courseId, meetingId, subjects: ['smiley-result'], stamp: memberId, at })
}
