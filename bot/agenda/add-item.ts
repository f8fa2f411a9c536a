import { mayAdd, mayChangeAgenda } from '#shared/domain/agenda/decide.ts'
import { asKnownTo } from '#shared/domain/agenda/filing.ts'
import { withOwn } from '#shared/domain/agenda/templates.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { recipientOf } from '#shared/domain/consent/recipient.ts'
import { courseFor } from '../access/course-for.ts'
import type { Actor } from '../http/caller.ts'
import { Refused } from '../http/refused.ts'
import { readItemVersions } from '../storage/agendas.ts'
import type { Acting } from '../world.ts'
import { changeAgenda, type OfMeeting } from './change-agenda.ts'
import { concernedIn } from './concerned-in.ts'

/**
 * One item, under the name of whoever puts it there (D-08), from the tab or from a card. The same words under
 * the same id are put there once.
 * @throws Refused why it may not be put there; what was typed is the caller's to keep
 */
export async function addItem(
  world: Acting,
  actor: Actor,
  { courseId, meetingId, itemId, text }: OfMeeting & { itemId: string; text: string },
): Promise<{ version: number }> {
  const { role } = await courseFor(world, actor, courseId, 'propose agenda', 'agenda-adding')
  const basedOn = null
  return changeAgenda(
    world,
    actor,
    { courseId, meetingId, basedOn },
    async (standing, { tx, course, now }) => {
      const { agenda, final, meeting } = standing
      if (agenda.items.some(({ id }) => id === itemId)) {
        // Somebody may have written in it since: what he put there is in the version that he put it in.
        const versions = await readItemVersions(tx, { courseId, meetingId }, [itemId], world.vault)
        const isHis = versions.some((item) => item.addedBy === actor.id && isSaid(item.text, text))
        if (!isHis) throw new Refused(409, 'agenda-item-other')
        return null
      }
      const decision = mayChangeAgenda(meeting, final, now)
      const says = decision.may ? mayAdd(text, agenda) : decision
      if (!says.may) throw new Refused(409, says.because)
      const recipient = recipientOf(actor.id, role, course.contacts)
      const item = {
        ...asKnownTo(course, recipient, localDate(now)),
        id: itemId,
        text: text.trim(),
        minutes: 0,
        speaker: '',
        addedBy: actor.id,
      }
      return {
        agenda: { ...agenda, items: withOwn(agenda.items, [item]) },
        final: false,
        action: 'agenda-item-added',
        about: concernedIn([item], course),
      }
    },
  )
}

/** However the lines are broken. */
const isSaid = (one: string, other: string) => inOneLine(one) === inOneLine(other)
const inOneLine = (text: string) => text.trim().replace(/\s+/g, ' ')
