import { Temporal } from 'temporal-polyfill'
import { localDate } from '../calendar/zone.ts'
import { concerned } from '../reading/whom-it-concerns.ts'
import { alsoAbout, named, type Drawing, type Held } from './drawing.ts'
import type { ContentOf } from './row.ts'
import { familyOn } from './store.ts'

type Part = 'agenda' | 'correction' | 'glass' | 'smiley' | 'score'

/**
 * What colleagues wrote about the family outside the plan: on agendas, what was wrong when something was corrected, and why the glass was broken; and what the family itself said of meetings or filled in.
 * No kind of information was said of it, so where it is about others too, everything of them must be open.
 */
export function noteRows({
  store,
  whole,
  personId,
  askedBy: asker,
  knowsAllOf,
  nameOf,
  thirdParties,
}: Drawing): Held {
  const held: Held = { rows: [], withheld: [] }
  for (const { id, askedBy, about, note, at, by } of store.corrections) {
    const isKnown = askedBy === personId || askedBy === asker || knowsAllOf(askedBy)
    sort(
      `correction:${id}`,
      { part: 'correction', at, by, askedBy: isKnown ? nameOf(askedBy) : '', note },
      concerned(askedBy === personId ? [...new Set([askedBy, ...about])] : about, note, whole.told),
      isKnown ? [askedBy] : [],
    )
  }
  for (const { key, about, type: _type, on, ...said } of store.agendaItems) {
    const everybody = about.length > 0 ? about : familyOn(store, on)
    sort(`agenda:${key}`, { part: 'agenda', ...said }, concerned(everybody, said.text, whole.told), [])
  }
  for (const { id, ...said } of store.openings) {
    const family = familyOn(store, localDate(Temporal.Instant.from(said.at)).toString())
    sort(`glass:${id}`, { part: 'glass', ...said }, concerned(family, said.reason, whole.told), [])
  }
  for (const { meetingId, memberId, ...said } of store.smileys)
    sort(
      `smiley:${meetingId}/${memberId}`,
      { part: 'smiley', by: nameOf(memberId), ...said },
      concerned([memberId], said.comment, whole.told),
      [],
    )
  for (const { id, aboutId, by, instrument, on, score } of store.scores) {
    const filledBy = 'memberId' in by ? { name: nameOf(by.memberId) } : by
    const whom = 'memberId' in by && by.memberId !== aboutId ? [aboutId, by.memberId] : [aboutId]
    const said = { instrument, on, about: nameOf(aboutId), by: filledBy, score }
    sort(`score:${id}`, { part: 'score', ...said }, whom, [])
  }
  return held

  function sort(
    key: string,
    content: ContentOf<Part>,
    about: readonly string[],
    besides: readonly string[],
  ): void {
    const { part } = content
    const his = about.includes(personId)
    const others = about.filter((id) => id !== personId)
    if (!others.every(knowsAllOf)) {
      if (his) held.withheld.push({ key, part, because: 'has-not-said-yes' })
    } else if (!his) held.withheld.push({ key, part, because: 'about-others-only' })
    else {
      const names = others.map(nameOf)
      const also = thirdParties([wordsOf(content)])
      const marks = [...alsoAbout(names), ...named(also.filter((name) => !names.includes(name)))]
      held.rows.push({ key, content, marks, about: [...new Set([...about, ...besides])] })
    }
  }
}

function wordsOf(content: ContentOf<Part>): string {
  if (content.part === 'agenda') return content.text
  if (content.part === 'smiley') return content.comment
  // A number names nobody.
  if (content.part === 'score') return ''
  return content.part === 'correction' ? content.note : content.reason
}
