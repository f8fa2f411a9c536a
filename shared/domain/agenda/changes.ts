import type { Agenda, AgendaItem } from './agenda.ts'

const fields = ['text', 'minutes', 'speaker'] as const
export type AgendaField = (typeof fields)[number]

/** What is another in one agenda than in an earlier one. `before` is how it stood; of something added there is none. */
export type AgendaChange =
  | { is: 'added' | 'removed' | 'moved'; item: AgendaItem }
  | { is: 'changed'; item: AgendaItem; before: AgendaItem; fields: AgendaField[] }
  | { is: 'template' | 'leader' }

/** What changed since it was last sent: told to whoever got that one, item by item in the order of the new one. */
export function changesSince(before: Agenda, now: Agenda): AgendaChange[] {
  const was = new Map(before.items.map((item) => [item.id, item]))
  const is = new Set(now.items.map(({ id }) => id))
  const order = before.items.map(({ id }) => id)
  const steady = inSameOrder(
    now.items.flatMap(({ id }) => (was.has(id) ? [id] : [])),
    order,
  )
  const changes: AgendaChange[] = now.items.flatMap((item): AgendaChange[] => {
    const former = was.get(item.id)
    if (!former) return [{ is: 'added', item }]
    const changed = fields.filter((field) => former[field] !== item[field])
    return [
      ...(changed.length > 0 ? [{ is: 'changed', item, before: former, fields: changed } as const] : []),
      ...(steady.has(item.id) ? [] : [{ is: 'moved', item } as const]),
    ]
  })
  return [
    ...(before.template === now.template ? [] : [{ is: 'template' } as const]),
    ...(before.leaderId === now.leaderId ? [] : [{ is: 'leader' } as const]),
    ...changes,
    ...before.items.filter(({ id }) => !is.has(id)).map((item) => ({ is: 'removed', item }) as const),
  ]
}

/** The most items that follow each other as they did: all others are those that were moved. */
function inSameOrder(ids: readonly string[], order: readonly string[]): ReadonlySet<string> {
  const longest: string[][] = []
  for (const [n, id] of ids.entries()) {
    const before = longest.filter((_, m) => m < n && order.indexOf(ids[m]!) < order.indexOf(id))
    const best = before.reduce<string[]>((most, one) => (one.length > most.length ? one : most), [])
    longest.push([...best, id])
  }
  return new Set(longest.reduce<string[]>((most, one) => (one.length > most.length ? one : most), []))
}
