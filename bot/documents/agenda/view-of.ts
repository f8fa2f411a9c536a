import { partOf, type AgendaItem } from '#shared/domain/agenda/agenda.ts'
import type { AgendaChange } from '#shared/domain/agenda/changes.ts'
import {
  agendaGroups,
  peopleOfAgenda,
  speakersOf,
  type AgendaGroup,
  type AgendaPerson,
} from '#shared/domain/agenda/people.ts'
import { agenda as words } from '#shared/text/da/agenda.ts'
import { aboutMeeting, reachedAtWork, type LetterSource } from '../letter-source.ts'
import type { AgendaView } from './view.ts'

/** @param forWork whether the reader comes for his work: the others have no measures of theirs to prepare */
export function agendaView(source: LetterSource, forWork: boolean): AgendaView {
  const { reading, known, meeting, coordinator } = source
  const { agenda, final, leadIn, news } = source.agenda!
  const { contacts, members } = known
  const groups = peopleOfAgenda(
    { members, contacts, coordinatorName: coordinator.name },
    meeting.participantIds,
    agenda.leaderId,
  )
  const about = aboutMeeting(source)
  const calledIn: Called = (part) => words.part(agenda.template, part)
  const speakers = speakersOf(meeting.participantIds.length, agenda.leaderId)
  const reachedOf = (person: AgendaPerson) => {
    const contact = contacts.find(({ id }) => id === person.id)
    return contact ? reachedAtWork(contact) : ''
  }
  const reachedIn: Record<AgendaGroup, (person: AgendaPerson) => string> = {
    'family-adults': () => '',
    coordinators: () => [about.coordinator.phone, coordinator.mail].filter(Boolean).join(', '),
    leader: reachedOf,
    network: reachedOf,
    'support-persons': () => '',
  }
  return {
    ...about,
    state: final ? words.final : words.draft,
    family: reading.familyName,
    purpose: words.leadIn[leadIn],
    people: agendaGroups.flatMap((group) =>
      groups[group].map((person) => ({
        group: words.groups[group],
        name: person.name,
        reached: reachedIn[group](person),
      })),
    ),
    preparation: forWork
      ? [
          { heading: 'Nu', questions: words.preparation.now },
          { heading: 'Fremad', questions: words.preparation.forward },
        ]
      : [],
    news: newsOf(news, calledIn),
    items: agenda.items.map((item) => ({
      what: whatOf(item, calledIn),
      who: item.speaker,
      minutes: minutesOf(item, speakers),
    })),
  }
}

type Called = (part: NonNullable<ReturnType<typeof partOf>>) => string

/**
 * What is new, line by line. Of what was taken out the typed words are not said again: it was taken out so that it should stand nowhere,
 * and may have been written by mistake. So they are counted, once.
 */
function newsOf(changes: readonly AgendaChange[], called: Called): string[] {
  const told = changes.map((change) => toldOf(change, called))
  const typed = told.filter((line) => line === null).length
  return [...told.filter((line) => line !== null), ...(typed > 0 ? [words.changes.typedRemoved(typed)] : [])]
}

/** Null of typed words that were taken out. */
function toldOf(change: AgendaChange, called: Called): string | null {
  if (!('item' in change)) return words.changes[change.is]
  if (change.is === 'removed') {
    const part = partOf(change.item)
    return part ? words.changes.removed(called(part)) : null
  }
  const what = whatOf(change.item, called).replaceAll('\n', ' – ')
  if (change.is !== 'changed') return words.changes[change.is](what)
  return words.changes.changed(what, change.fields.map((field) => words.changes.fields[field]).join(', '))
}

/** A part is called what the template calls it, and below it stands what somebody has written. */
function whatOf(item: AgendaItem, called: Called): string {
  const part = partOf(item)
  return [...(part ? [called(part)] : []), item.text].filter(Boolean).join('\n')
}

function minutesOf({ id, minutes }: AgendaItem, speakers: number): string {
  if (minutes === 0) return ''
  return id === 'network' ? words.each(minutes, speakers) : words.minutes(minutes)
}
