import type { saveAgenda } from '#shared/api/agenda.ts'
import type { Input } from '#shared/api/contract.ts'
import { agendaLimits, type Agenda, type AgendaTemplate } from '#shared/domain/agenda/agenda.ts'
import { withTemplate } from '#shared/domain/agenda/templates.ts'
import { merge, type Clash } from '../edit/merge.ts'
import type { AgendaReading } from './use-agenda.ts'

type Shown = AgendaReading['items'][number]
/** An item as it is typed: minutes are what stands in the field. `by` is who put it there, by name. */
export type ItemValues = Omit<Shown, 'minutes'> & { minutes: string }
/** `leaderId` is '' where nobody is chosen. */
export type HeadValues = { id: 'head'; template: AgendaTemplate; leaderId: string }
export type AgendaValues = { head: HeadValues; items: ItemValues[] }

export function valuesOf({ template, leaderId, items }: AgendaReading): AgendaValues {
  return {
    head: { id: 'head', template, leaderId: leaderId ?? '' },
    items: items.map(({ minutes, ...item }) => ({ ...item, minutes: String(minutes) })),
  }
}

export function sentAgenda({ head, items }: AgendaValues): Omit<Input<typeof saveAgenda>['body'], 'version'> {
  return {
    template: head.template,
    leaderId: head.leaderId || null,
    items: items.map((item) => ({ ...item, minutes: minutesIn(item.minutes) ?? 0 })),
  }
}

export const newItem = (): ItemValues => ({
  id: crypto.randomUUID(),
  about: [],
  type: 'family-life',
  text: '',
  minutes: '0',
  speaker: '',
  by: null,
  withheld: [],
  unfiled: false,
})

/** Null when it is no number of minutes that an item may take; nothing typed is no time. */
export function minutesIn(typed: string): number | null {
  const minutes = Number(typed.trim() || 0)
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= agendaLimits.minutes ? minutes : null
}

/** By another template, with all that was written. */
export function byTemplate({ head, items }: AgendaValues, template: AgendaTemplate): AgendaValues {
  const agenda: Agenda = {
    template: head.template,
    leaderId: null,
    items: items.map(({ by, withheld: _withheld, unfiled: _unfiled, minutes, ...item }) => ({
      ...item,
      unfiled: null,
      minutes: minutesIn(minutes) ?? 0,
      addedBy: by,
    })),
  }
  const was = new Map(items.map((item) => [item.id, item]))
  return {
    head: { ...head, template },
    items: withTemplate(agenda, template).items.map(({ addedBy, minutes, ...item }) => ({
      ...item,
      unfiled: was.get(item.id)?.unfiled ?? false,
      minutes: String(minutes),
      by: addedBy,
      withheld: was.get(item.id)?.withheld ?? [],
    })),
  }
}

export type AgendaClashes = { head: Clash<HeadValues>[]; items: Clash<ItemValues>[] }

/** Hers and the newest as one agenda: an order that only one of them has changed is the one that stands, and hers where both have. */
export function mergeAgenda(
  base: AgendaValues,
  mine: AgendaValues,
  theirs: AgendaValues,
): { values: AgendaValues; clashes: AgendaClashes } {
  const head = merge([base.head], [mine.head], [theirs.head])
  const items = merge(base.items, mine.items, theirs.items)
  const [first, second] = isMoved(base.items, mine.items) ? [mine, theirs] : [theirs, mine]
  return {
    values: { head: head.items[0] ?? mine.head, items: inOrder(items.items, first.items, second.items) },
    clashes: { head: head.clashes, items: items.clashes },
  }
}

type HasId = { id: string }

function isMoved(before: readonly HasId[], now: readonly HasId[]): boolean {
  const ids = new Set(now.map(({ id }) => id))
  const were = new Set(before.map(({ id }) => id))
  const said = (items: readonly HasId[]) => items.map(({ id }) => id).join()
  return said(before.filter(({ id }) => ids.has(id))) !== said(now.filter(({ id }) => were.has(id)))
}

/** As the first has them; what only the second knows stands after the one that it stands after there. */
function inOrder<T extends HasId>(
  items: readonly T[],
  first: readonly HasId[],
  second: readonly HasId[],
): T[] {
  const order = first.map(({ id }) => id)
  for (const [at, { id }] of second.entries()) {
    if (order.includes(id)) continue
    const before = new Set(second.slice(0, at).map((one) => one.id))
    order.splice(order.findLastIndex((one) => before.has(one)) + 1, 0, id)
  }
  return items.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
