import { recipientKey } from '#shared/domain/audit/recipient-key.ts'
import { hasArrived } from '#shared/domain/letters/outcome.ts'
import { recipientFor } from '#shared/domain/reading/sharing.ts'
import { toldIn } from '#shared/domain/reading/told-in.ts'
import { lockOpenCourse } from '../api/lock-open-course.ts'
import type { Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { appendAuditIn } from '../storage/audit.ts'
import { houseOf } from '../storage/house.ts'
import { letterOf, prepareLetters, settleLetter, type StoredLetter } from '../storage/letters.ts'
import type { World } from '../world.ts'
import { contentOf } from './compose.ts'
import { findLetter, findRecipient, letterId } from './find-letter.ts'
import type { Asked } from './send-letter.ts'
import { whatFollows } from './what-follows.ts'

/**
 * She says what has become of a letter: handed over by her own hand, or found among what she has sent. Said twice it is noted once.
 * @throws Refused `letter-changed` when the meeting has moved since the file was drawn, `letter-under-way`
 */
export async function noteLetter(
  world: World,
  caller: Caller,
  courseId: string,
  asked: Asked,
  said: { edition: string; state: 'handed-over' | 'sent' },
): Promise<StoredLetter> {
  const at = world.clock.now()
  const house = await houseOf(world.db)
  return world.db.as(caller, async (tx) => {
    const course = await lockOpenCourse(world, tx, courseId)
    const called = await findLetter(tx, world, course, asked, at)
    const to = findRecipient(called, asked.party, at)
    if (called.edition !== said.edition) throw new Refused(409, 'letter-changed')
    const id = letterId(called, to)
    await prepareLetters(tx, [id], at)
    const before = (await letterOf(tx, id))!
    if (hasArrived(before.state)) return before
    if (before.state === 'sending') throw new Refused(409, 'letter-under-way')
    // Only of a mail that may have gone can she say that it has.
    if (said.state === 'sent' && before.state !== 'maybe') throw new Refused(409, 'letter-changed')
    await settleLetter(tx, id, { state: said.state, because: null, at, by: caller.id })
    await appendAuditIn(tx, {
      at,
      actor: caller.id,
      action: said.state === 'sent' ? 'letter-sent' : 'letter-handed-over',
      courseId,
      subject: id.kind,
      about: contentOf({ world, caller, house, now: at }, called, to).about,
      to: recipientKey(recipientFor(toldIn(course), to)!),
    })
    await whatFollows(tx, world, id, { at, by: caller.id })
    return (await letterOf(tx, id))!
  })
}
