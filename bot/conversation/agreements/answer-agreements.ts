import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { concernedBy } from '#shared/domain/course/about.ts'
import { maySpeakFor, type Saying } from '#shared/domain/plan/agreement-state.ts'
import { textIn } from '#shared/text/text-in.ts'
import { drawnFor, wholeFamily } from '../../access/course-for.ts'
import { Refused } from '../../http/refused.ts'
import { isAgreementCard } from '../../plan/agreement-cards.ts'
import { agreementsFor } from '../../plan/agreements-for.ts'
import { sayAgreement } from '../../plan/say-agreement.ts'
import { agreementsCard, type ShownAgreement } from '../cards/agreements/agreements-card.ts'
import { moveCard } from '../cards/agreements/move-card.ts'
import type { Outcome } from '../cards/consent/overview-card.ts'
import type { Heard } from '../heard.ts'
import { message, shown } from '../invoke-answer.ts'
import { cardRowOf, refusedPress, removeTwice, type Answering, type Press } from '../pressed.ts'

const verbs = ['agreements', 'agreement-done', 'agreement-move', 'agreement-until'] as const
type AgreementVerb = (typeof verbs)[number]
type Pressed = Press & { verb: AgreementVerb }

export const isAgreementVerb = (verb: string): verb is AgreementVerb => verbs.some((known) => known === verb)

const asked = z.object({ agreement: z.uuid().toLowerCase() })
const day = z.object({ until: z.iso.date() })

/**
 * The agreements card: what the presser may read of the plan that holds now, and what he says of his own. Everything is asked again here,
 * whatever card was pressed and whenever it was posted.
 */
export async function answerAgreements(
  world: Answering,
  who: Heard,
  press: Pressed,
): Promise<AdaptiveCardActionResponse> {
  const { db, clock } = world
  const { staffId } = who
  const { language } = who
  const { agreements: text, cards, reasons } = textIn(language)
  const row = staffId ? await db.as({ id: staffId }, (tx) => cardRowOf(tx, press)) : null
  if (!staffId || !row || !isAgreementCard(row.subject)) {
    await refusedPress(world, who, press)
    return message(row ? cards.unknownAction : cards.notOnTeam)
  }
  if (!press.automatic && (await removeTwice(world.posting, row, who))) return message(cards.twice)
  const until = row.detail
  /** What goes along with the next press: nothing that was typed. */
  const pressed = { key: press.key, courseId: press.courseId }
  try {
    switch (press.verb) {
      case 'agreements':
        return await list(null)
      case 'agreement-move':
        return await form(null)
      case 'agreement-done':
        await say('done')
        return await list({ is: 'Good', lines: [text.saidDone] })
      case 'agreement-until': {
        const said = day.safeParse(press.data)
        if (!said.success) return await form(text.dayMissing)
        await say({ until: Temporal.PlainDate.from(said.data.until) })
        return await list({ is: 'Good', lines: [text.saidMoved] })
      }
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.reason === 'agreement-day-outside') return form(reasons[error.reason]())
    return message(error.status === 404 ? cards.notOnTeam : reasons[error.reason]())
  }

  function say(saying: Saying) {
    return sayAgreement(
      world,
      { id: staffId!, roles: [] },
      { courseId: press.courseId, agreementId: wanted(), saying, on: 'card' },
    )
  }

  function wanted(): string {
    const found = asked.safeParse(press.data)
    if (!found.success) throw new Refused(409, 'agreement-gone')
    return found.data.agreement
  }

  async function list(outcome: Outcome | null): Promise<AdaptiveCardActionResponse> {
    const { reference, agreements, today } = await read()
    // What is due by the card's day or by now; what was just said of stays in sight, so that it is seen to stand.
    const last = [until ?? '', today.toString()].toSorted().at(-1)!
    const due = agreements
      .filter((one) => (one.deadline <= last && !one.done) || one.id === press.data['agreement'])
      .toSorted((a, b) => Number(b.his) - Number(a.his) || a.deadline.localeCompare(b.deadline))
    return shown(
      agreementsCard({ reference, agreements: due, outcome, language, today }, pressed, world.teamsAppId),
    )
  }

  async function form(refused: string | null): Promise<AdaptiveCardActionResponse> {
    const id = wanted()
    const { reference, agreements, today } = await read()
    const agreement = agreements.find((one) => one.id === id)
    if (!agreement) throw new Refused(409, 'agreement-gone')
    if (!agreement.his) throw new Refused(403, 'agreement-of-another')
    if (agreement.done) throw new Refused(409, 'agreement-done')
    return shown(moveCard({ reference, agreement, refused, language, today }, pressed, world.teamsAppId))
  }

  async function read() {
    const today = localDate(clock.now())
    return drawnFor(
      world,
      { id: staffId!, roles: [] },
      press.courseId,
      'view family-plan',
      'agreements-shown',
      ({ course, role }) => {
        const him = { staffId: staffId!, role }
        const agreements = agreementsFor(course, him, today).map((one): ShownAgreement => ({
          ...one,
          his: maySpeakFor(one, { ...him, on: 'card' }, course),
        }))
        const about = concernedBy(agreementsFor(course, him, today), wholeFamily(course))
        return { reference: course.reference, agreements, today, about }
      },
    )
  }
}
