import type { Agreement, Goal, Measure } from '../plan/plan.ts'
import type { Written } from '../reading/redact.ts'
import { narrowed, whomItConcerns, type Row } from '../reading/whom-it-concerns.ts'
import { alsoAbout, named, together, type Drawing, type Held } from './drawing.ts'
import type { HeldContent, HeldPart, HeldRow } from './row.ts'

/** What the plans say about the person, newest first. */
export function planRows(drawing: Drawing): Held {
  const { plan } = drawing.whole.told
  const version = (id: string) => drawing.whole.versionOf.get(id)!
  const goal = ({ id, about: _about, ...said }: Goal): HeldContent => ({
    part: 'goal',
    version: version(id),
    ...said,
  })
  const measure = ({ id, about: _about, ...said }: Measure): HeldContent => ({
    part: 'measure',
    version: version(id),
    ...said,
  })
  const agreement = ({ id, about: _about, responsibleId: _by, ...said }: Agreement): HeldContent => ({
    part: 'agreement',
    version: version(id),
    ...said,
  })
  return together([
    sorted(drawing, 'goal', plan.goals, ({ plan: read }) => read!.goals, goal),
    sorted(drawing, 'measure', plan.measures, ({ plan: read }) => read!.measures, measure),
    sorted(drawing, 'agreement', plan.agreements, ({ plan: read }) => read!.agreements, agreement),
  ])
}

/** Who stands round the person on the network map, whoever was taken off it included. */
export function networkRows(drawing: Drawing): Held {
  const { contacts } = drawing.store
  return sorted(
    drawing,
    'contact',
    drawing.whole.told.contacts,
    (reading) => reading.contacts,
    ({ id, about: _about, staffId: _staff, supportPerson: _support, ...said }) => {
      const { removedOn } = contacts.find((contact) => contact.id === id)!
      return { part: 'contact', ...said, removedOn }
    },
  )
}

/** Each row that concerns him is given, or said to be withheld; of what his reading holds about others alone, it is said that it is so. */
function sorted<One extends Row>(
  { whole, personId, readings, nameOf, thirdParties }: Drawing,
  part: HeldPart,
  all: readonly One[],
  readOf: (reading: Written) => readonly Row[],
  content: (row: One) => HeldContent,
): Held {
  const held: Held = { rows: [], withheld: [] }
  const reads = readings.map((reading) => new Set(readOf(reading).map(({ id }) => id)))
  const knows = (memberId: string) =>
    readings.every(({ members }) => members.some(({ id }) => id === memberId))
  for (const row of all) {
    const key = `${part}:${row.id}`
    const read = reads.every((ids) => ids.has(row.id))
    const concerned = whomItConcerns(row, whole.told)
    const his = concerned.includes(personId)
    if (his && read) {
      const shown = narrowed(row, whole.told, knows)
      const said = content(shown)
      // The row stays without who does it; that something of it is gone is said.
      if (JSON.stringify(shown) !== JSON.stringify(row))
        held.withheld.push({ key: `${key}/who`, part, because: 'has-not-said-yes' })
      held.rows.push({ key, content: said, marks: marks(concerned, said), about: concerned })
    } else if (his) held.withheld.push({ key, part, because: 'has-not-said-yes' })
    else if (read) held.withheld.push({ key, part, because: 'about-others-only' })
  }
  return held

  function marks(concerned: readonly string[], said: HeldContent): HeldRow['marks'] {
    const others = concerned.filter((id) => id !== personId).map(nameOf)
    const person = said.part === 'contact' && said.kind === 'person' ? said.name : null
    const texts = Object.entries(said).flatMap(([field, value]) =>
      typeof value === 'string' && !(person && field === 'name') ? [value] : [],
    )
    return [
      ...alsoAbout(others),
      ...(person ? [{ because: 'is-somebody' as const, who: [person] }] : []),
      ...named(thirdParties(texts).filter((name) => name !== person && !others.includes(name))),
    ]
  }
}
