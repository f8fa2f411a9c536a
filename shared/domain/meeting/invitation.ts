import type { Temporal } from 'temporal-polyfill'
import { danishDay } from '../calendar/danish-day.ts'
import { zone } from '../calendar/zone.ts'
import type { MeetingPlace } from './meeting-kind.ts'
import { isNetworkMeeting, type MeetingType } from './meeting-types.ts'

/** All that an Outlook item may say (O-02, X-10): there is no field that could hold a name. */
export type InvitationView = {
  type: MeetingType
  reference: string
  start: Temporal.Instant
  end: Temporal.Instant
  place: MeetingPlace
  /** The room's; nothing in every other place. */
  roomName: string
  agendaDue: Temporal.PlainDate
  municipality: string
}

/**
 * The neutral Outlook item of catalogue 4.6, in Danish: the calendar is the municipality's. What kind of meeting it is says
 * something of the family, and the subject is read on the room's door: any but a network meeting is only a meeting.
 */
export function invitationFor(view: InvitationView): { subject: string; bodyHtml: string; location: string } {
  const isNetwork = isNetworkMeeting(view)
  const where = view.place === 'room' ? view.roomName : elsewhere[view.place]
  const lines = [
    `Du inviteres til et ${isNetwork ? 'netværksmøde' : 'møde'} ${when(view.start, view.end)}.`,
    `Sted: ${where}.`,
    ...(isNetwork ? networkLines(view) : []),
    isNetwork
      ? 'Kan du ikke komme, så find en afløser sammen med din leder, og giv familiekoordinatoren besked.'
      : 'Kan du ikke komme, så giv familiekoordinatoren besked.',
    'Skriv ikke navne eller andre personoplysninger i dit svar.',
    `Reference: ${view.reference}. ${view.municipality}.`,
  ]
  return {
    subject: `${isNetwork ? 'Netværksmøde' : 'Møde'} – ref. ${view.reference}`,
    bodyHtml: lines.map((line) => `<p>${escape(line)}</p>`).join(''),
    location: where,
  }
}

/** Where the family lives, and whom they are to be called at, stands in no calendar. */
const elsewhere: Record<Exclude<MeetingPlace, 'room'>, string> = {
  home: 'efter aftale',
  theirs: 'efter aftale',
  telephone: 'telefon',
  online: 'Teams',
}

/** What those invited read when it is called off; why, the core team's card says. */
export const calledOff = 'Mødet er aflyst. Familiekoordinatoren skriver, hvis der kommer en ny tid.'

/** How the sentences begin that say when and where. */
const moving = ['Du inviteres til et ', 'Sted: ', 'Dagsordenen kommer senest '] as const

/**
 * What stands in an invitation, with the sentences that say when and where as they are now. Whatever somebody has written there himself
 * stays, and so does what Teams has put below. Is the first of them gone, all come above what is there.
 * @param html as Exchange has rewritten it: compared by how a sentence begins, never by its tags
 * @param invitation the body of the invitation as it is now, word for word
 */
export function rewrittenBody(html: string, invitation: string): string {
  const sentences = invitation.match(/[^<>]+(?=<\/p>)/g) ?? []
  const now = moving.flatMap((opening) => sentences.filter((sentence) => sentence.startsWith(opening)))
  if (!html.includes(moving[0])) {
    const above = now.map((sentence) => `<p>${sentence}</p>`).join('')
    return /<body[^>]*>/i.test(html) ? html.replace(/<body[^>]*>/i, (tag) => tag + above) : above + html
  }
  return now.reduce((text, sentence) => {
    const opening = moving.find((one) => sentence.startsWith(one))!
    return text.replace(new RegExp(`${opening}[^<]*`), () => sentence)
  }, html)
}

function networkLines(view: InvitationView): string[] {
  return [
    'Formålet er at samle de fagpersoner, der er med, om én fælles plan.',
    `Dagsordenen kommer senest ${danishDay(view.agendaDue)}. Den sendes for sig, for kalenderen må ikke rumme personoplysninger.`,
  ]
}

function when(start: Temporal.Instant, end: Temporal.Instant): string {
  const [from, to] = [start.toZonedDateTimeISO(zone), end.toZonedDateTimeISO(zone)]
  return `${danishDay(from.toPlainDate())} kl. ${clock(from)}–${clock(to)}`
}

const clock = (time: Temporal.ZonedDateTime) => `${time.hour}.${String(time.minute).padStart(2, '0')}`

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!)
