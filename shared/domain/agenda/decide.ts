import { Temporal } from 'temporal-polyfill'
import type { MeetingState } from '../meeting/meeting.ts'
import type { Reason } from '../reason.ts'
import { agendaLimits, partOf, type Agenda, type AgendaItem } from './agenda.ts'
import { opening } from './templates.ts'

type Decision = { may: true } | { may: false; because: Reason }
const no = (because: Reason): Decision => ({ may: false, because })

/** May this agenda be changed now? One that is final is opened again first; nothing is planned of a meeting that is off or over. */
export function mayChangeAgenda(
  meeting: { state: MeetingState; end: Temporal.Instant },
  final: boolean,
  now: Temporal.Instant,
): Decision {
  if (meeting.state === 'cancelled' || meeting.state === 'declined') return no('meeting-cancelled')
  if (Temporal.Instant.compare(meeting.end, now) <= 0) return no('meeting-over')
  return final ? no('agenda-final') : { may: true }
}

/**
 * May this stand as an agenda? The family speaks first: before its item only the welcome and the frame, and its item is always
 * there. An item of somebody's own says something.
 */
export function mayStand({ items }: Pick<Agenda, 'items'>): Decision {
  const family = items.findIndex(({ id }) => id === 'family')
  if (family < 0 || items.slice(0, family).some(({ id }) => !opening.has(id)))
    return no('family-speaks-first')
  if (new Set(items.map(({ id }) => id)).size < items.length) return no('invalid-request')
  if (items.length > agendaLimits.items) return no('agenda-full')
  if (items.some((item) => !partOf(item) && item.text.trim() === '')) return no('agenda-item-empty')
  return { may: true }
}

/** May what somebody typed on a card or in the tab be put on the agenda? */
export function mayAdd(text: string, { items }: Pick<Agenda, 'items'>): Decision {
  if (text.trim() === '') return no('agenda-item-empty')
  if (text.trim().length > agendaLimits.added) return no('agenda-item-too-long')
  return items.length >= agendaLimits.items ? no('agenda-full') : { may: true }
}

/** How far up and down an item may be moved, as positions in the list, both included: the family speaks first. */
export function roomToMove(items: readonly Pick<AgendaItem, 'id'>[], index: number): [number, number] {
  const last = items.length - 1
  const family = items.findIndex(({ id }) => id === 'family')
  const { id } = items[index]!
  if (opening.has(id)) return [0, last]
  if (id !== 'family') return [family + 1, last]
  const next = items.findIndex((item, at) => at > family && !opening.has(item.id))
  return [0, next < 0 ? last : next - 1]
}
