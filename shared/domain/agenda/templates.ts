import { partOf, type Agenda, type AgendaItem, type AgendaPart, type AgendaTemplate } from './agenda.ts'

/**
 * The parts of each template with their minutes. F-AGENDA-1 is 85 fixed minutes, 5 to 10 for the family and 5 for each of the network;
 * F-AGENDA-2 is listed only, and follows Signs of Safety.
 */
const parts: Record<AgendaTemplate, readonly (readonly [AgendaPart, number])[]> = {
  'F-AGENDA-1': [
    ['welcome', 5],
    ['frame', 5],
    ['family', 10],
    ['network', 5],
    ['break', 10],
    ['dialogue', 50],
    ['summary', 10],
    ['next-meeting', 5],
    ['closing', 0],
  ],
  'F-AGENDA-2': [
    ['welcome', 10],
    ['family', 15],
    ['works', 20],
    ['challenges', 20],
    ['goals', 20],
    ['one-plan', 20],
    ['smiley', 5],
    ['next-meeting', 5],
  ],
}

/** What may come before the family: somebody bids welcome, and the frame is told. */
export const opening: ReadonlySet<string> = new Set<AgendaPart>(['welcome', 'frame'])

export function newAgenda(template: AgendaTemplate): Agenda {
  return { template, leaderId: null, items: parts[template].map(([id, minutes]) => partItem(id, minutes)) }
}

/**
 * The same meeting by another template: the family's words, whatever somebody has added and whatever was written under a part stay;
 * only parts that say nothing are changed for others.
 */
export function withTemplate(agenda: Agenda, template: AgendaTemplate): Agenda {
  if (agenda.template === template) return agenda
  const was = new Map(agenda.items.map((item) => [item.id, item]))
  const fresh = newAgenda(template).items.map((item) => {
    const before = was.get(item.id)
    return before && (before.text || before.speaker) ? { ...before, minutes: item.minutes } : item
  })
  const ids = new Set(fresh.map(({ id }) => id))
  const kept = agenda.items.filter(
    (item) => !ids.has(item.id) && (!partOf(item) || item.text || item.speaker),
  )
  return { ...agenda, template, items: withOwn(fresh, kept) }
}

/** An item of somebody's own stands where it is talked over: before the summary and what comes after it. */
export function withOwn<Item extends Pick<AgendaItem, 'id'>>(
  items: readonly Item[],
  own: readonly Item[],
): Item[] {
  const at = items.findIndex(({ id }) => ending.has(id))
  return at < 0 ? [...items, ...own] : [...items.slice(0, at), ...own, ...items.slice(at)]
}

const ending: ReadonlySet<string> = new Set<AgendaPart>(['summary', 'smiley', 'next-meeting', 'closing'])

function partItem(id: AgendaPart, minutes: number): AgendaItem {
  return { id, minutes, about: [], type: 'family-life', text: '', speaker: '', addedBy: null, unfiled: null }
}
