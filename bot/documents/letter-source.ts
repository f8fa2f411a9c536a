import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { departmentsBy } from '#shared/domain/course/departments.ts'
import { deadlinesFor } from '#shared/domain/course/deadlines.ts'
import { kindOf } from '#shared/domain/meeting/meeting-kinds.ts'
import type { MeetingPlace } from '#shared/domain/meeting/meeting-kind.ts'
import { isFollowed, isNetworkMeeting, type MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import type { Contact } from '#shared/domain/network/contact.ts'
import type { Agenda } from '#shared/domain/agenda/agenda.ts'
import type { AgendaChange } from '#shared/domain/agenda/changes.ts'
import type { LeadIn } from '#shared/domain/agenda/lead-in.ts'
import type { Written } from '#shared/domain/reading/redact.ts'
import { contactOn, type House } from '#shared/domain/settings/house.ts'
import type { Setting } from '#shared/domain/settings/setting.ts'
import { domain } from '#shared/text/da/domain.ts'
import { formatFullDate, formatMeetingTime } from '#shared/text/format.ts'
import type { CourseReading } from '../storage/reading.ts'
import type { About, Attending, FamilyComes } from './meeting-parts.ts'

/** What a letter about a meeting is made of. */
export type LetterSource = {
  /** The course as the recipient reads it. */
  reading: CourseReading
  /** Whom of the family and round it he may know of, whatever part of the course he looks at. */
  known: Pick<Written, 'members' | 'contacts'>
  meeting: {
    type: MeetingType
    start: Temporal.Instant
    end: Temporal.Instant
    place: MeetingPlace
    /** Null in every other place than a room. */
    room: { name: string } | null
    participantIds: readonly string[]
  }
  /** The meeting's, as he may read it; null where nobody has written one. */
  agenda: { agenda: Agenda; final: boolean; leadIn: LeadIn; news: readonly AgendaChange[] } | null
  to: { id: string; name: string; function: string }
  coordinator: { name: string; mail: string }
  municipalityName: string
  house: Pick<House, 'departments'> & { settings: readonly Setting[] }
  now: Temporal.Instant
}

export function aboutMeeting({
  reading,
  meeting,
  coordinator,
  municipalityName,
  house,
  now,
}: LetterSource): About {
  const today = localDate(now)
  const contact = contactOn(house.settings, today)
  const year = localDate(meeting.start).subtract({ years: 1 })
  return {
    municipality: {
      name: contact?.sender || municipalityName,
      phone: contact?.phone ?? '',
      post: contact?.post ?? '',
    },
    reference: reading.reference,
    madeOn: formatFullDate(today, 'da'),
    meeting: {
      type: meeting.type,
      what: domain.meetingTypes[meeting.type].toLocaleLowerCase('da'),
      // What kind it is says something of the family: as in the calendar, any but a network meeting is only a meeting.
      outside: isNetworkMeeting(meeting) ? 'netværksmøde' : 'møde',
      when: formatMeetingTime(meeting.start, meeting.end, 'da', year),
      where: whereIs(meeting),
    },
    coordinator: { ...coordinator, phone: contact?.phone ?? '' },
  }
}

/** In words, for those who are not in a calendar; where the family lives is not written. */
function whereIs({ place, room }: LetterSource['meeting']): string {
  return place === 'room' ? (room?.name ?? 'Det får du besked om') : elsewhere[place]
}

const elsewhere: Record<Exclude<MeetingPlace, 'room'>, string> = {
  home: 'Hjemme hos familien',
  theirs: 'Hos den, der holder mødet',
  telephone: 'På telefonen',
  online: 'Online, på Teams',
}

/** Those who come, each with his work's telephone and mail; whoever comes as a private person is not given away. */
export function attendingOf({ known, meeting, house, now }: LetterSource): (Attending & { id: string })[] {
  const departments = departmentsBy(localDate(now), house.departments)
  const participants = known.contacts.filter(({ id }) => meeting.participantIds.includes(id))
  return participants.map(({ id, name, function: does, department, sector, phone, mail }) => {
    const works = worksIn(sector)
    const called = departments.find(({ id }) => id === department)?.da ?? ''
    return {
      id,
      name,
      function: [does, ...(does.includes(called) ? [] : [called])].filter(Boolean).join(', '),
      phone: works ? (phone ?? '') : '',
      mail: works ? (mail ?? '') : '',
    }
  })
}

const worksIn = (sector: Contact['sector']) => sector === 'professionals'

/** Telephone and mail at work; '' for whoever comes as a private person. */
export const reachedAtWork = ({ sector, phone, mail }: Contact): string =>
  worksIn(sector) ? [phone, mail].filter(Boolean).join(', ') : ''

export const adultsIn = ({ reading }: LetterSource): string[] =>
  reading.members.filter(({ role }) => role === 'adult').map(({ name }) => name)

/** Is the family at this kind of meeting? Of some the sources do not say. */
export const familyComes = ({ meeting }: LetterSource): FamilyComes => {
  const { family } = kindOf(meeting.type)
  return family === 'adults' ? 'yes' : family
}

/** The last day the agenda comes (T-12); '' for a meeting that has none of its own. */
export function agendaBy({ meeting }: LetterSource): string {
  if (!isFollowed(meeting)) return ''
  const due = deadlinesFor(meeting).find(({ rule }) => rule === 'T-12')!.due
  return formatFullDate(due, 'da')
}
