import type { Temporal } from 'temporal-polyfill'
import { hasArrived } from '#shared/domain/letters/outcome.ts'
import { lockOpenCourse } from '../access/lock-open-course.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Tx } from '../storage/database.ts'
import { houseOf, type KnownHouse } from '../storage/house.ts'
import { keepDrawn, letterOf, settleLetter, type LetterId, type StoredLetter } from '../storage/letters.ts'
import type { World } from '../world.ts'
import { contentOf } from './compose.ts'
import { findLetter, findRecipient, letterId, partyKey } from './find-letter.ts'
import type { Asked } from './send-letter.ts'
import { whatFollows } from './what-follows.ts'

type Said = { edition: string; state: 'handed-over' | 'sent' | 'failed' }

const actions = {
  'handed-over': 'letter-handed-over',
  sent: 'letter-sent',
  failed: 'letter-not-sent',
} as const

/**
 * She says what has become of a letter: handed over by her own hand, or looked for among what she has sent. Said twice it is noted once.
 * What may have gone, or was drawn as a file, is noted as it was then, whoever gets the letter today and whatever edition stands.
 * @throws Refused `letter-changed` of what was neither drawn nor sent, when the meeting has moved, `letter-under-way`
 */
export async function noteLetter(
  world: World,
  caller: Caller,
  courseId: string,
  asked: Asked,
  said: Said,
): Promise<StoredLetter> {
  const at = world.clock.now()
  const house = await houseOf(world.db)
  return world.db.as(caller, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const past: LetterId = { courseId, ...asked, edition: said.edition }
    const before = await letterOf(tx, past)
    if (before && hasArrived(before.state)) return before
    if (before?.state === 'sending') throw new Refused(409, 'letter-under-way')
    const mayHaveGone = before?.state === 'maybe'
    // Only of a mail that may have gone can she say that it has, or has not.
    if (said.state !== 'handed-over' && !mayHaveGone) throw new Refused(409, 'letter-changed')
    const wasDrawn = before !== null && before.digest !== null
    const { id, about } =
      mayHaveGone || wasDrawn
        ? { id: past, about: before!.about }
        : await asItStands(world, caller, tx, { course, asked, edition: said.edition, house, at })
    await settleLetter(tx, id, { state: said.state, because: null, at, by: caller.id })
    await appendAuditIn(tx, {
      at,
      actor: caller.id,
      action: actions[said.state],
      courseId,
      subject: id.kind,
      about,
      to: partyKey(course, asked.party),
    })
    if (hasArrived(said.state)) await whatFollows(tx, world, courseId, { at, by: caller.id })
    return (await letterOf(tx, id))!
  })
}

async function asItStands(
  world: World,
  caller: Caller,
  tx: Tx,
  { course, asked, edition, house, at }: Standing,
): Promise<{ id: LetterId; about: readonly string[] }> {
  const called = await findLetter(tx, world, course, asked, at)
  const to = findRecipient(called, asked.party, at)
  if (called.edition !== edition) throw new Refused(409, 'letter-changed')
  const id = letterId(called, to)
  const { substance, about } = contentOf({ world, caller, house, now: at }, called, to)
  await keepDrawn(tx, id, { digest: substance, about }, at)
  return { id, about }
}

type Standing = {
  course: StoredCourse
  asked: Asked
  edition: string
  house: KnownHouse
  at: Temporal.Instant
}
