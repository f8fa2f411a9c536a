import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Reason } from '#shared/domain/reason.ts'
import { da } from '#shared/text/da.ts'
import { registerConsent } from '../../consent/register-consent.ts'
import { tickId } from '../../consent/tick-id.ts'
import { Refused } from '../../http/refused.ts'
import { appendAudit } from '../../storage/audit.ts'
import { formCard } from '../cards/consent/form-card.ts'
import { blankForm, permissionsOf, typedFieldOf, typedIn } from '../cards/consent/typed-form.ts'
import { message, shown } from '../invoke-answer.ts'
import { showOverview } from './show-overview.ts'
import { courseToShow, type Step } from './step.ts'

const { own } = da.cards.consent

/** The signed form, to be written in. Its id is made here, so that pressing twice makes one signature. */
export const openForm: Step = async (world, actor, { key, courseId }) => {
  const { course, today } = await courseToShow(world, actor, courseId)
  const form = {
    course,
    today,
    typed: blankForm(course, today),
    revision: course.revision,
    signatureId: randomUUID(),
    wrong: null,
  }
  return shown(formCard(form, { key, courseId }, world.teamsAppId))
}

const carried = z.object({ revision: z.int(), signatureId: z.uuid().toLowerCase() })

/** What the card's own fields cannot say: whoever sends it has not typed it there, and is written down. */
const notOffered: ReadonlySet<Reason> = new Set([
  'consent-giver-not-in-family',
  'consent-child-not-in-family',
  'consent-party-unknown',
])

/** The same act as the tab's (bot/consent/register-consent.ts). What is refused comes back with its sentence beside what was typed. */
export const registerSignature: Step = async (world, actor, press) => {
  const parsed = carried.safeParse(press.data)
  if (!parsed.success) return message(da.cards.unknownAction)
  const { revision, signatureId } = parsed.data
  const { key, courseId } = press
  const typed = typedIn(press.data)
  const consents = permissionsOf(typed, signatureId, (tick) => tickId(signatureId, tick))
  try {
    await registerConsent(world, actor, { courseId, revision, consents })
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error
    const { course, today } = await courseToShow(world, actor, courseId)
    const stale = error.reason === 'changed-by-someone-else'
    // Pressed twice at once: the other press has stored it.
    const stored = course.consents.some((consent) => consent.signatureId === signatureId)
    if (!stale || !stored) {
      if (notOffered.has(error.reason))
        await appendAudit(world.db, {
          at: world.clock.now(),
          actor: actor.id,
          action: 'refused',
          courseId,
          subject: error.reason,
          about: [],
          to: null,
        })
      const wrong = {
        field: typedFieldOf(error.reason),
        sentence: stale ? own.changed : da.reasons[error.reason](error.detail),
      }
      // Having seen that it was changed, and what stands there now, she may save upon it.
      const form = { course, today, typed, revision: stale ? course.revision : revision, signatureId, wrong }
      return shown(formCard(form, { key, courseId }, world.teamsAppId))
    }
  }
  return showOverview(world, actor, press, { is: 'Good', lines: [own.saved] })
}
