import { findAround, type Along, type Around, type Placed } from '../../booking/find-around.ts'
import { alone, planId } from '../cards/meeting-change/meeting-change-card.ts'
import type { AroundPlan } from '../cards/meeting-change/around-lines.ts'
import type { ChangePress } from './go-on.ts'
import type { MeetingChangePart, Standing } from './show-meeting-change.ts'

/** She has said yes to those that move along; or she is shown them first. */
type Said = { go: readonly Along[] } | { show: MeetingChangePart; again: boolean }

/**
 * What the move does to the meetings about it, found anew at each press: what she has said yes to is what happens, and another plan than the
 * one she has seen is shown to her first. Where nothing has to move there is nothing to ask.
 * @param around what her button says of them: nothing yet, that they stay, or the plan that she has seen
 */
export async function planAround(
  { world, press, actor, course }: ChangePress,
  { meeting }: Standing,
  to: Placed,
  around: string | undefined,
): Promise<Said> {
  if (around === alone) return { go: [] }
  const found = await findAround(world, actor, course, meeting, to)
  if (found.moves.length + found.blocked.length === 0) return { go: [] }
  const plan = planOf(found)
  if (around === planId(plan)) return { go: found.moves }
  const pressed = { verb: press.verb, data: wishIn(press.data) }
  return { show: { is: 'around', to, plan, press: pressed }, again: around !== undefined }
}

const planOf = ({ moves, blocked }: Around): AroundPlan => ({
  moves: moves.map(({ meeting, to }) => ({ from: meeting, to: { type: meeting.type, ...to } })),
  blocked,
})

/** What goes along in her next press: the wish as her button said it. */
const wishIn = (data: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    ['change', 'stands', 'start', 'room'].flatMap((name) => {
      const value = data[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
