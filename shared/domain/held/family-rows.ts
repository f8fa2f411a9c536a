import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import { situationOf, whomItConcerns } from '../reading/whom-it-concerns.ts'
import { alsoAbout, named, type Drawing, type Held } from './drawing.ts'
import { masterFields, type HeldRow } from './row.ts'

/** Who the person is, field by field; an address that is also somebody's who keeps it secret is withheld, and a line that names others. */
export function masterRows({ store, whole, personId, readings, nameOf, thirdParties }: Drawing): Held {
  const held: Held = { rows: [], withheld: [] }
  const stored = store.members.find(({ id }) => id === personId)!
  const drawn = readings.map(({ members }) => members.find(({ id }) => id === personId))
  for (const field of masterFields) {
    const key = `master-data:${field}`
    if (field === 'cpr') {
      if (stored.cprMasked)
        held.rows.push({
          key,
          marks: [],
          about: [personId],
          content: { part: 'master-data', field, text: '' },
        })
      continue
    }
    const text = stored[field]
    if (!text) continue
    // The day somebody is written in, and out again, is of nobody else.
    if (field === 'joinedOn' || field === 'leftOn') {
      held.rows.push({
        key,
        marks: [],
        about: [personId],
        content: { part: 'master-data', field, text },
      })
      continue
    }
    if (drawn.every((member) => member?.[field]))
      held.rows.push({
        key,
        content: { part: 'master-data', field, text },
        marks: field === 'situation' ? marks(text) : [],
        about: [personId],
      })
    else held.withheld.push({ key, part: 'master-data', because: 'has-not-said-yes' })
  }
  const others = readings[0].members.filter(({ id }) => id !== personId)
  for (const { id } of others)
    if (readings[1].members.some((member) => member.id === id))
      held.withheld.push({ key: `member:${id}`, part: 'master-data', because: 'about-others-only' })
  return held

  function marks(situation: string): HeldRow['marks'] {
    const others = whomItConcerns(situationOf(stored), whole.told)
      .filter((id) => id !== personId)
      .map(nameOf)
    return [
      ...alsoAbout(others),
      ...named(thirdParties([situation]).filter((name) => !others.includes(name))),
    ]
  }
}

export function tieRows({ whole, personId, readings, nameOf }: Drawing): Held {
  const held: Held = { rows: [], withheld: [] }
  for (const tie of whole.told.ties) {
    const key = `tie:${tie.from}:${tie.kinship}:${tie.to}`
    const read = readings.every(({ ties }) => ties.includes(tie))
    const his = tie.from === personId || tie.to === personId
    if (!his && read) held.withheld.push({ key, part: 'tie', because: 'about-others-only' })
    if (!his) continue
    if (!read) held.withheld.push({ key, part: 'tie', because: 'has-not-said-yes' })
    else
      held.rows.push({
        key,
        content: { part: 'tie', from: nameOf(tie.from), kinship: tie.kinship, to: nameOf(tie.to) },
        about: [tie.from, tie.to],
        marks: [{ because: 'about-others', who: [nameOf(tie.from === personId ? tie.to : tie.from)] }],
      })
  }
  return held
}

/** The family's meetings, as long as he belonged to it. */
export function meetingRows({ store, personId }: Drawing): Held {
  const { leftOn } = store.members.find(({ id }) => id === personId)!
  const rows = store.meetings
    .filter(({ start }) => leftOn === null || localDate(Temporal.Instant.from(start)).toString() <= leftOn)
    .map(({ id, ...meeting }): HeldRow => ({
      key: `meeting:${id}`,
      content: { part: 'meeting', ...meeting },
      marks: [],
      about: [personId],
    }))
  return { rows, withheld: [] }
}
