import type { AdaptiveCardActionResponse } from '@microsoft/teams.api'
import { textIn } from '#shared/text/text-in.ts'
import { drawnFor } from '../../access/course-for.ts'
import { addItem } from '../../agenda/add-item.ts'
import { drawAgenda } from '../../agenda/draw-agenda.ts'
import { standingAgenda } from '../../agenda/standing-agenda.ts'
import { Refused } from '../../http/refused.ts'
import { appendAudit } from '../../storage/audit.ts'
import { agendaCard, agendaTasks, type AgendaTask, type Put } from '../cards/agenda/agenda-card.ts'
import type { Heard } from '../heard.ts'
import { message, shown } from '../invoke-answer.ts'
import { cardRowOf, removeTwice, type Answering, type Press } from '../pressed.ts'
import { itemId } from './item-id.ts'

const verbs = ['agenda', 'agenda-add'] as const
type AgendaVerb = (typeof verbs)[number]
export const isAgendaVerb = (verb: string): verb is AgendaVerb => verbs.some((known) => known === verb)

/** More than may be put there, so that a text that is too long is told so and not cut. */
const mostTyped = 4000

/**
 * An agenda card: the agenda as the presser may read it, and an item of his own under his name. Who acts, the validated activity says;
 * whether he is on the team, consent and the agenda itself are asked again here, whenever the card was posted.
 */
export async function answerAgenda(
  world: Answering,
  who: Heard,
  press: Press & { verb: AgendaVerb },
): Promise<AdaptiveCardActionResponse> {
  const { db, clock } = world
  const { courseId } = press
  const { staffId } = who
  const { language } = who
  const { agendaCard: text, cards, reasons } = textIn(language)
  if (!staffId) {
    const line = { at: clock.now(), actor: who.teamsUserId, courseId, subject: 'agenda-read' }
    await appendAudit(db, { ...line, action: 'refused', about: [], to: null })
    return message(cards.notOnTeam)
  }
  const actor = { id: staffId, roles: [] }
  try {
    // The door first: to whom the course is shut, nothing tells what card this is.
    const row = await db.as(actor, (tx) => cardRowOf(tx, press))
    const meetingId = row?.meeting_id
    const task = agendaTasks.find((known) => known === row?.subject)
    if (!meetingId || !task) {
      await drawnFor(world, actor, courseId, 'view agenda', 'agenda-read', () => ({ about: [] }))
      return message(cards.unknownAction)
    }
    if (press.verb === 'agenda') {
      const drawn = await draw(meetingId, task, null)
      const twice = !press.automatic && (await removeTwice(world.posting, row, who))
      return twice ? message(cards.twice) : shown(drawn)
    }
    return shown(await draw(meetingId, task, await put(meetingId)))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return message(
      error.status === 403 || error.status === 404 ? cards.notOnTeam : reasons[error.reason](null),
    )
  }

  /** Puts it there, or says why not with what he typed. Whoever may not read it at all is refused by throwing. */
  async function put(meetingId: string): Promise<Put> {
    const typed = typeof press.data['item'] === 'string' ? press.data['item'].slice(0, mostTyped) : ''
    try {
      const said = { courseId, meetingId, itemId: itemId(meetingId, staffId!, typed), text: typed }
      await addItem(world, actor, said)
      return { is: 'Good', said: text.isPut, typed: '' }
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409) throw error
      return { is: 'Attention', said: text.notPut(reasons[error.reason](null)), typed }
    }
  }

  async function draw(meetingId: string, task: AgendaTask, came: Put) {
    const { reference, drawn } = await drawnFor(
      world,
      actor,
      courseId,
      'view agenda',
      'agenda-read',
      ({ course, role }) =>
        db.as(actor, async (tx) => {
          const standing = await standingAgenda(tx, course, meetingId, world.vault)
          const read = await drawAgenda(tx, course, standing, { actor, role, now: clock.now() })
          return { ...read, reference: course.reference }
        }),
    )
    const pressed = { key: press.key, courseId }
    return agendaCard({ reference, task, agenda: drawn, put: came, language }, pressed, world.teamsAppId)
  }
}
