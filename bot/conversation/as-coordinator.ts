import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { textIn } from '#shared/text/text-in.ts'
import { courseFor, glimpseFor } from '../access/course-for.ts'
import type { Actor, Caller } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { entraFirst } from '../ports/entra-first.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import type { StoredCourse } from '../storage/courses.ts'
import type { Heard } from './heard.ts'
import { message } from './invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type CardRow, type Press } from './pressed.ts'
import { signedIn } from './signed-in.ts'

type Of<Who> = { actor: Who; course: StoredCourse; meetingId: string }
/** One press of hers, let in and signed in. */
export type Signed = Of<Caller>

type Answered = Promise<AdaptiveCardActionResponse>
type Doing = {
  isCard: (row: CardRow) => boolean
  /** What the audit line says when she is let through: one line for each press, with its token. */
  action: AuditAction
  /** To a colleague on the team. */
  notHers: string
  /** What needs no token of hers; null when it does. */
  unsigned: ((of: Of<Actor>) => Answered) | null
  act: (of: Signed) => Answered
  /** Not done, or not all of it: how it stands now, and why. */
  tell: (of: Signed, why: string) => Answered
}

/** What the coordinator does with a meeting from its card, in her own name: from the card's row to what is told of a refusal (decision 0022). */
export async function asCoordinator(world: Answering, who: Heard, press: Press, doing: Doing): Answered {
  const { staffId } = who
  const { cards, reasons } = textIn(who.language)
  const row = staffId ? await world.db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  if (!staffId || !row?.meeting_id || !doing.isCard(row)) {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (await removeTwice(world.posting, row, who)) return message(cards.twice)
  const meetingId = row.meeting_id
  const open = async <Who extends Actor>(how: typeof courseFor | typeof glimpseFor, actor: Who) => {
    const { course, role } = await how(world, actor, press.courseId, 'send outlook-item', doing.action)
    if (role !== 'coordinator') throw new Refused(403, 'not-allowed')
    return { actor, course, meetingId }
  }
  const refused = (error: unknown) => {
    if (!(error instanceof Refused)) throw error
    if (error.status === 409) return message(reasons[error.reason](error.detail))
    return message(error.status === 404 ? cards.notOnTeam : doing.notHers)
  }
  try {
    const actor = { id: staffId, roles: [] }
    if (doing.unsigned) return await doing.unsigned(await open(courseFor, actor))
    // Before her token is asked for: whoever is not the coordinator is told so, and nobody's calendar is looked into.
    await open(glimpseFor, actor)
  } catch (error) {
    return refused(error)
  }
  return signedIn(world, who, press, async (caller) => {
    try {
      const of = await open(courseFor, caller)
      return await doing
        .act(of)
        .catch((error: unknown) => doing.tell(of, reasons[reasonOf(error)](detailOf(error))))
    } catch (error) {
      return refused(error)
    }
  })
}

/** @throws whatever is told otherwise: what Entra wants of her first is, by whoever signed her in, and what was asked for by then goes on at her next press */
function reasonOf(error: unknown) {
  const known = error instanceof Microsoft365Failure || (error instanceof Refused && error.status === 409)
  if (!known || entraFirst(error.reason)) throw error
  return error.reason
}

const detailOf = (error: unknown) => (error instanceof Refused ? error.detail : null)
