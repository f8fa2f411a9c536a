import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import * as z from 'zod'
import { debriefFields, debriefLetters, type Debrief } from '#shared/domain/meeting/debrief.ts'
import { textIn } from '#shared/text/text-in.ts'
import { courseFor, wholeFamily } from '../../access/course-for.ts'
import { saveDebrief } from '../../after-meeting/save-debrief.ts'
import { Refused } from '../../http/refused.ts'
import { readDebriefs } from '../../storage/debriefs.ts'
import { debriefCard } from '../cards/debrief/debrief-card.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import { baseCard } from '../base-card.ts'
import type { Heard } from '../heard.ts'
import { message, shown } from '../invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type Press } from '../pressed.ts'

const verbs = ['debrief', 'debrief-save'] as const
type DebriefVerb = (typeof verbs)[number]

export const isDebriefVerb = (verb: string): verb is DebriefVerb => verbs.some((known) => known === verb)

const text = z.string().trim().max(debriefLetters).default('')
const typed = z.object({
  revision: z.int().min(0),
  approach: text,
  form: text,
  time: text,
  roles: text,
})
const empty = Object.fromEntries(debriefFields.map((field) => [field, ''])) as Debrief

/** The debrief's card (D-12): coordinator and meeting leader see and fill the four fields; to everybody else it stays as it stands there. */
export async function answerDebrief(
  world: Answering,
  who: Heard,
  press: Press & { verb: DebriefVerb },
): Promise<AdaptiveCardActionResponse> {
  const { db, vault, teamsAppId } = world
  const { staffId } = who
  const { language } = who
  const { cards, debrief: words, reasons } = textIn(language)
  const row = staffId ? await db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  const meetingId = row?.subject === 'debrief-due' ? row.meeting_id : null
  if (!staffId || !row || !meetingId) {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (!press.automatic && (await removeTwice(world.posting, row, who))) return message(cards.twice)
  const actor = { id: staffId, roles: [] }
  const { courseId } = press
  try {
    if (press.verb === 'debrief') return await form(null)
    const said = typed.safeParse(press.data)
    if (!said.success) return message(cards.unknownAction)
    const { revision, ...debrief } = said.data
    try {
      await saveDebrief(world, actor, { courseId, meetingId, revision, debrief })
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409) throw error
      const why = reasons[error.reason]()
      if (error.reason === 'changed-by-someone-else')
        return await form({ is: 'Attention', lines: [why, words.clash] }, { debrief })
      return await form({ is: 'Attention', lines: [why] }, { debrief, revision })
    }
    return await form({ is: 'Good', lines: [words.saved] })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.status === 404) return message(cards.notOnTeam)
    return press.automatic
      ? baseCard(world, { staffId, language }, press, row)
      : message(error.status === 403 ? words.onlyThem : reasons[error.reason]())
  }

  /**
   * What she typed stays on the card. Where another was faster, what he wrote is beside hers, fills what she left empty, and is what she
   * saves on; else she saves on what she began with (`revision`).
   */
  async function form(
    outcome: Outcome | null,
    kept?: { debrief: Debrief; revision?: number },
  ): Promise<AdaptiveCardActionResponse> {
    const { course } = await courseFor(world, actor, courseId, 'edit debrief', 'debriefs-read', wholeFamily)
    const stored = await db.as(actor, (tx) => readDebriefs(tx, courseId, vault))
    const found = stored.find((one) => one.meetingId === meetingId)
    const now = found?.debrief ?? empty
    const began = kept?.revision
    const view = {
      reference: course.reference,
      debrief: kept ? (began === undefined ? filled(kept.debrief, now) : kept.debrief) : now,
      revision: began ?? found?.revision ?? 0,
      ...(began === undefined ? { theirs: now } : {}),
      outcome,
      language,
    } as const
    return shown(debriefCard(view, press, teamsAppId))
  }
}

const filled = (own: Debrief, other: Debrief): Debrief => ({
  approach: own.approach || other.approach,
  form: own.form || other.form,
  time: own.time || other.time,
  roles: own.roles || other.roles,
})
