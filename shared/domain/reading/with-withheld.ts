import type { Agenda, AgendaItem } from '../agenda/agenda.ts'

/** The words of an item that a reader may not know, where the item itself stands before him. */
export const withheldFields = ['text', 'speaker'] as const
export type WithheldField = (typeof withheldFields)[number]

/** Of each item on it, by id, the words that he was not shown: both where the item itself was not, none where he saw all of it. */
export function withheldIn(whole: Agenda, seen: Agenda): ReadonlyMap<string, readonly WithheldField[]> {
  const shown = byId(seen)
  return new Map(
    whole.items.map((was) => {
      const saw = shown.get(was.id)
      return [was.id, withheldFields.filter((field) => was[field] !== saw?.[field])]
    }),
  )
}

/** Did he type where there are words that he was not shown? They stay, so his cannot stand there. */
export function writesOverWithheld(saved: Agenda, whole: Agenda, seen: Agenda): boolean {
  const [withheld, before] = [withheldIn(whole, seen), byId(whole)]
  return saved.items.some((item) =>
    withheld
      .get(item.id)
      ?.some((field) => item[field].trim() !== '' && item[field] !== before.get(item.id)?.[field]),
  )
}

/**
 * What somebody saves who saw only a part, with the rest put back: what was withheld, or has words that were, stands after the one that it
 * stood after though he took it out. Words that he did not see stay as they were, and are about whom and of the kind that they were.
 */
export function withWithheld(saved: Agenda, whole: Agenda, seen: Agenda): Agenda {
  const withheld = withheldIn(whole, seen)
  const [before, shown] = [byId(whole), byId(seen)]
  const items = saved.items.map((item) => {
    const [was, saw] = [before.get(item.id), shown.get(item.id)]
    if (!was) return item
    if (!saw) return was
    const hidden = withheld.get(item.id) ?? []
    return {
      ...item,
      ...(isFiledAsSeen(item, saw) ? { about: was.about } : {}),
      ...(hidden.includes('text') ? { text: was.text, about: was.about, type: was.type } : {}),
      ...(hidden.includes('speaker') ? { speaker: was.speaker } : {}),
    }
  })
  const stands = new Set(items.map(({ id }) => id))
  for (const [at, item] of whole.items.entries()) {
    if (stands.has(item.id) || withheld.get(item.id)?.length === 0) continue
    const earlier = new Set(whole.items.slice(0, at).map(({ id }) => id))
    items.splice(items.findLastIndex(({ id }) => earlier.has(id)) + 1, 0, item)
  }
  return { ...saved, items }
}

/** Whom it is about is as he saw it, and so are the words: of words where there were none he says it himself. */
const isFiledAsSeen = (item: AgendaItem, saw: AgendaItem) =>
  item.about.join() === saw.about.join() && (saw.text !== '' || item.text === '')

const byId = ({ items }: Agenda) => new Map(items.map((item) => [item.id, item]))
