import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { mayChange } from '#shared/domain/meeting/change.ts'
import { textIn } from '#shared/text/text-in.ts'
import { courseFor } from '../../api/course-for.ts'
import type { Actor } from '../../http/caller.ts'
import { Refused } from '../../http/refused.ts'
import { Microsoft365Failure } from '../../ports/microsoft365-failure.ts'
import type { StoredCourse } from '../../storage/courses.ts'
import { isMeetingCard } from '../cards/meeting-change/meeting-card.ts'
import type { Heard } from '../heard.ts'
import { message } from '../invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type Press } from '../pressed.ts'
import { signedIn } from '../signed-in.ts'
import { changeAs } from './change-as.ts'
import { seeThrough } from './see-through.ts'
import { readStanding, showMeetingChange } from './show-meeting-change.ts'

const verbs = [
  'meeting-change',
  'meeting-change-times',
  'meeting-change-pick',
  'meeting-change-rooms',
  'meeting-change-swap',
  'meeting-change-take',
  'meeting-change-back',
  'meeting-change-look',
  'meeting-change-keep',
  'meeting-change-why',
  'meeting-change-off',
] as const
export type MeetingChangeVerb = (typeof verbs)[number]

export const isMeetingChangeVerb = (verb: string): verb is MeetingChangeVerb =>
  verbs.some((known) => known === verb)

/** The meeting moved, given another room or called off, from its own card: for the coordinator, in her own name (decisions 0018 and 0022). */
export async function answerMeetingChange(
  world: Answering,
  who: Heard,
  press: Press & { verb: MeetingChangeVerb },
): Promise<AdaptiveCardActionResponse> {
  const { staffId } = who
  const { verb } = press
  const { cards, changeCard: text, reasons } = textIn(who.danish ? 'da' : 'en')
  const row = staffId ? await world.db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  if (!staffId || !row?.meeting_id || !isMeetingCard(row)) {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (await removeTwice(world.posting, row, who)) return message(cards.twice)
  const meetingId = row.meeting_id
  const refused = (error: unknown) => {
    if (!(error instanceof Refused)) throw error
    if (error.status === 409) return message(reasons[error.reason](error.detail))
    return message(error.status === 404 ? cards.notOnTeam : text.notYours)
  }
  try {
    // Before her token is asked for: whoever is not the coordinator is told so, and nobody's calendar is looked into.
    const actor = { id: staffId, roles: [] }
    const course = await hers(world, actor, press)
    const now = await readStanding(world, actor, course, meetingId)
    const mayBe = mayChange(now.meeting, world.clock.now()).change
    if (verb === 'meeting-change-why' && mayBe)
      return showMeetingChange(world, who, press, now, null, { is: 'why' })
    if (verb === 'meeting-change' || verb === 'meeting-change-why')
      return showMeetingChange(world, who, press, now, null)
  } catch (error) {
    return refused(error)
  }
  return signedIn(world, who, press, async (caller) => {
    try {
      const course = await hers(world, caller, press)
      const answering = { world, who, press, caller, course, meetingId }
      try {
        return await changeAs(answering, verb)
      } catch (error) {
        const known =
          error instanceof Microsoft365Failure || (error instanceof Refused && error.status === 409)
        // What Entra wants of her first is told by whoever signed her in; what was asked for by then goes on at her next press.
        if (!known || error.reason === 'consent-to-app-needed' || error.reason === 'token-expired')
          throw error
        const now = await readStanding(world, caller, course, meetingId)
        seeThrough(answering, now)
        const detail = error instanceof Refused ? error.detail : null
        const lines = [reasons[error.reason](detail)]
        return showMeetingChange(world, who, press, now, { is: 'Attention', lines })
      }
    } catch (error) {
      return refused(error)
    }
  })
}

const audited = {
  'meeting-change': 'meeting-read',
  'meeting-change-times': 'times-sought',
  'meeting-change-rooms': 'times-sought',
  'meeting-change-look': 'meeting-read',
  'meeting-change-why': 'meeting-read',
  'meeting-change-off': 'meeting-cancelling',
  'meeting-change-pick': 'meeting-changing',
  'meeting-change-swap': 'meeting-changing',
  'meeting-change-take': 'meeting-changing',
  'meeting-change-back': 'meeting-changing',
  'meeting-change-keep': 'meeting-changing',
} as const satisfies Record<MeetingChangeVerb, string>

async function hers(
  world: Answering,
  actor: Actor,
  { courseId, verb }: Press & { verb: MeetingChangeVerb },
): Promise<StoredCourse> {
  const { course, role } = await courseFor(world, actor, courseId, 'send outlook-item', audited[verb])
  if (role !== 'coordinator') throw new Refused(403, 'not-allowed')
  return course
}
