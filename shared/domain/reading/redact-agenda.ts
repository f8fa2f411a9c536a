import type { Temporal } from 'temporal-polyfill'
import { partOf, type Agenda, type AgendaItem } from '../agenda/agenda.ts'
import { informationTypes } from '../consent/consent.ts'
import { coverFor } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import type { Told } from './redact.ts'
import { concerned, namedIn } from './whom-it-concerns.ts'

/**
 * What is left of an agenda for a recipient today, by the rules of the one redacted reading. That there is a meeting, with its welcome and
 * its break, everybody who comes may know (5.2). What somebody has written is for those who may know it of everybody whom it concerns or
 * names: an own item that is not is absent, under a part only the words are; who speaks is empty where it names somebody unknown.
 */
export function redactAgenda(
  agenda: Agenda,
  course: Told,
  recipient: Recipient,
  today: Temporal.PlainDate,
): Agenda {
  if (recipient.as === 'coordinator' || recipient.as === 'leader') return agenda
  const cover = coverFor(course, recipient, today)
  const isKnown = (id: string) => informationTypes.some((type) => cover(id, type).open)
  const isOpen = ({ about, type, text }: AgendaItem) =>
    course.members.length > 0 && concerned(about, text, course).every((id) => cover(id, type).open)
  const items = agenda.items.flatMap((item) => {
    const speaker = namedIn(item.speaker, course).every(isKnown) ? item.speaker : ''
    const about = item.about.filter(isKnown)
    if (item.text === '' || isOpen(item)) return [{ ...item, speaker, about }]
    return partOf(item) ? [{ ...item, speaker, about, text: '' }] : []
  })
  return { ...agenda, items }
}

/**
 * What somebody saves who saw only a part, with the rest put back: an item that was withheld stands after the one that it stood after,
 * and words that he did not see stay as they were.
 */
export function withWithheld(saved: Agenda, whole: Agenda, seen: Agenda): Agenda {
  const shown = new Map(seen.items.map((item) => [item.id, item]))
  const before = new Map(whole.items.map((item) => [item.id, item]))
  const items = saved.items.map((item) => {
    const [was, saw] = [before.get(item.id), shown.get(item.id)]
    if (!was || !saw) return item
    return {
      ...item,
      text: item.text === saw.text ? was.text : item.text,
      speaker: item.speaker === saw.speaker ? was.speaker : item.speaker,
      about: sameIds(item.about, saw.about) ? was.about : item.about,
    }
  })
  for (const [at, item] of whole.items.entries()) {
    if (shown.has(item.id)) continue
    const earlier = new Set(whole.items.slice(0, at).map(({ id }) => id))
    items.splice(items.findLastIndex(({ id }) => earlier.has(id)) + 1, 0, item)
  }
  return { ...saved, items }
}

const sameIds = (one: readonly string[], other: readonly string[]) => one.join() === other.join()
