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
 * While nobody has said of which kind an item is, it may be of any that its author may know.
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
  const isOpen = ({ about, type, text, unfiled }: AgendaItem) => {
    const whom = concerned(about, text, course)
    const asFiled = course.members.length > 0 && whom.every((id) => cover(id, type).open)
    if (!asFiled || !unfiled) return asFiled
    // Of somebody whom its words name and its author may know nothing of, it may be any of the kinds.
    const kinds = [...new Set(unfiled.map((known) => known.type))]
    const named = whom.filter((id) => !unfiled.some(({ memberId }) => memberId === id))
    return (
      unfiled.every((known) => cover(known.memberId, known.type).open) &&
      named.every((id) => kinds.every((kind) => cover(id, kind).open))
    )
  }
  const items = agenda.items.flatMap((item) => {
    const speaker = namedIn(item.speaker, course).every(isKnown) ? item.speaker : ''
    const about = item.about.filter(isKnown)
    if (item.text === '' || isOpen(item)) return [{ ...item, speaker, about }]
    return partOf(item) ? [{ ...item, speaker, about, text: '' }] : []
  })
  return { ...agenda, items }
}
