import type { Temporal } from 'temporal-polyfill'
import { danishDay } from '../calendar/danish-day.ts'
import { zone } from '../calendar/zone.ts'

/** All that an Outlook item may say (O-02, X-10): there is no field that could hold a name. */
export type InvitationView = {
  reference: string
  start: Temporal.Instant
  end: Temporal.Instant
  roomName: string
  agendaDue: Temporal.PlainDate
  municipality: string
}

/** The neutral Outlook item of catalogue 4.6, in Danish: the calendar is the municipality's. */
export function invitationFor(view: InvitationView): { subject: string; bodyHtml: string; location: string } {
  const lines = [
    `Du inviteres til et netværksmøde ${when(view.start, view.end)}.`,
    `Sted: ${view.roomName}.`,
    'Formålet er at samle de fagpersoner, der er med, om én fælles plan.',
    `Dagsordenen kommer senest ${danishDay(view.agendaDue)}. Den sendes for sig, for kalenderen må ikke rumme personoplysninger.`,
    'Kan du ikke komme, så find en afløser sammen med din leder, og giv familiekoordinatoren besked.',
    'Skriv ikke navne eller andre personoplysninger i dit svar.',
    `Reference: ${view.reference}. ${view.municipality}.`,
  ]
  return {
    subject: `Netværksmøde – ref. ${view.reference}`,
    bodyHtml: lines.map((line) => `<p>${escape(line)}</p>`).join(''),
    location: view.roomName,
  }
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
