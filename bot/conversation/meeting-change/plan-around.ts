import { askAround, type NamedPlan } from '../../booking/ask-around.ts'
import type { Along, Placed } from '../../booking/find-around.ts'
import type { AroundPlan } from '../cards/meeting-change/around-lines.ts'
import type { ChangePress } from './go-on.ts'
import type { MeetingChangePart, Standing } from './show-meeting-change.ts'

/** She has said yes to those that move along; or she is shown them first. */
type Said = { go: readonly Along[] } | { show: MeetingChangePart; again: boolean }

/**
 * What the move does to the meetings about it, and what she has said of that.
 * @param around what her button says of them: nothing yet, that they stay, or the plan that she has seen
 */
export async function planAround(
  { world, press, actor, course }: ChangePress,
  { meeting }: Standing,
  to: Placed,
  around: string | undefined,
): Promise<Said> {
  const answer = await askAround(world, actor, course, meeting, to, around)
  if ('go' in answer) return answer
  const pressed = { verb: press.verb, data: wishIn(press.data) }
  return {
    show: { is: 'around', to, plan: shownOf(answer.ask), press: pressed },
    again: around !== undefined,
  }
}

const shownOf = ({ id, moves, blocked }: NamedPlan): AroundPlan => ({
  id,
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
