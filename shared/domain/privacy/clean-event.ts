import type { FieldText, Finding, GuardedField } from './finding.ts'
import type { GuardQuestion } from './guard.ts'
import { guardFields, type Attendee, type Item } from './item.ts'
import { leaks, leaksIn, type LeakFind } from './leak.ts'
import { withoutRange } from './remove.ts'
import { findMorePersonalData } from './wide-guard.ts'

/** An appointment as it lies in the calendar. `online`: Teams keeps its way into the meeting in the text. */
export type CalendarEvent = Item & { online: boolean }
/** The neutral invitation of the meeting (O-02): what may stand there instead. */
export type Neutral = { subject: string; bodyHtml: string; location: string }
/** What is to be written over; a field that is not here stays as it is. `attachments` are ids of files to take out. */
export type EventChange = {
  subject?: string
  bodyHtml?: string
  location?: string
  attendees?: Attendee[]
  attachments: string[]
}
/** `letStand`: kind and field of what she has let stand in this invitation; it stays (leak.ts). */
type Knowing = Pick<GuardQuestion, 'knownTerms' | 'allowed'> & { letStand: readonly LeakFind[] }

/**
 * What cleans an appointment in which something was found after it was sent. A field with a find gets its neutral words again; the text
 * of an online meeting loses the finds alone, for the way into the meeting stands in it. An attendee whose shown name tells is named by the
 * address; one whose address tells is taken out, for the family is no attendee (catalogue 5.2).
 */
export function cleanEvent(event: CalendarEvent, neutral: Neutral, knowing: Knowing): EventChange {
  const found = leaksOf(guardFields(event), knowing)
  const has = (field: GuardedField) => found.some((finding) => finding.field === field)
  return {
    ...(has('subject') ? { subject: neutral.subject } : {}),
    ...(has('body') ? { bodyHtml: bodyFor(event, neutral, found, knowing) } : {}),
    ...(has('location') ? { location: neutral.location } : {}),
    ...(has('attendees')
      ? { attendees: event.attendees.flatMap((attendee) => namedByAddress(attendee, knowing)) }
      : {}),
    attachments: event.attachments
      .filter(({ name }) => tells('attachments', name, knowing))
      .map(({ id }) => id),
  }
}

function leaksOf(fields: readonly FieldText[], { knownTerms, allowed, letStand }: Knowing): Finding[] {
  return findMorePersonalData({ fields, knownTerms, allowed }).filter(leaks(letStand))
}

function tells(field: GuardedField, text: string, knowing: Knowing): boolean {
  return leaksOf([{ field, text }], knowing).length > 0
}

/** The text as it may be sent, and what was found in it: itself when that is nothing, otherwise cleaned as `cleanEvent` cleans it. */
export function cleanBody(
  event: Body,
  neutral: Pick<Neutral, 'bodyHtml'>,
  knowing: Knowing,
): { bodyHtml: string; finds: LeakFind[] } {
  const found = leaksOf([{ field: 'body', text: event.bodyHtml, html: true }], knowing)
  const finds = leaksIn(found, knowing.letStand)
  return { bodyHtml: finds.length === 0 ? event.bodyHtml : bodyFor(event, neutral, found, knowing), finds }
}

type Body = Pick<CalendarEvent, 'bodyHtml' | 'online'>

function bodyFor(
  event: Body,
  neutral: Pick<Neutral, 'bodyHtml'>,
  found: readonly Finding[],
  knowing: Knowing,
): string {
  if (!event.online) return neutral.bodyHtml
  const part = { field: 'body', text: event.bodyHtml, html: true } as const
  // From the last to the first, so that what stands before keeps its place.
  const left = found
    .filter(({ field }) => field === 'body')
    .reduceRight((text, { start, end }) => withoutRange({ ...part, text }, start, end), event.bodyHtml)
  return leaksOf([{ ...part, text: left }], knowing).length === 0 ? left : neutral.bodyHtml
}

function namedByAddress(attendee: Attendee, knowing: Knowing): Attendee[] {
  const { name, mail } = attendee
  if (!tells('attendees', `${name} <${mail}>`, knowing)) return [attendee]
  return tells('attendees', mail, knowing) ? [] : [{ name: mail, mail }]
}
