import { findMailbox } from '../directory.ts'
import { GraphRefusal, ok, text, type Answer, type Call, type Json } from './call.ts'
import type { Calendar } from './calendar.ts'
import { overlaps, shownAs, type Copy } from './copies.ts'
import { graphTime, instantOf } from './zoned.ts'

/** Limits of getSchedule (concept page of 2024-11). */
const mostMailboxes = 20
const longestMs = 62 * 86_400_000
const shortestInterval = 5
const longestInterval = 1440

const digit = { free: 0, tentative: 1, busy: 2, oof: 3, workingElsewhere: 4 } as const

/** Free and busy of many mailboxes. An unknown one is an error of its own inside the answer. */
export function scheduleHandlers(calendar: Calendar) {
  const getSchedule = (call: Call): Answer => {
    // The CSDL says Schedules, the pages and samples schedules: both are taken.
    const given = (name: string) => call.body[name] ?? call.body[name[0]!.toUpperCase() + name.slice(1)]
    const schedules = given('schedules') as string[]
    const start = instantOf(given('startTime')).epochMilliseconds
    const end = instantOf(given('endTime')).epochMilliseconds
    const minutes = Number(given('availabilityViewInterval') ?? 30)
    if (!schedules?.length) throw new GraphRefusal(400, 'ErrorInvalidParameter', 'schedules is required.')
    if (schedules.length > mostMailboxes)
      throw new GraphRefusal(
        400,
        'ErrorInvalidParameter',
        `The number of schedules exceeds ${mostMailboxes}.`,
      )
    if (start >= end)
      throw new GraphRefusal(400, 'ErrorInvalidParameter', 'The start must be before the end.')
    if (end - start >= longestMs)
      throw new GraphRefusal(
        400,
        'ErrorInvalidTimeInterval',
        'The requested time duration is too long. Allowed limit = 62 days.',
      )
    if (minutes < shortestInterval || minutes > longestInterval)
      throw new GraphRefusal(
        400,
        'ErrorInvalidMergedFreeBusyInterval',
        'The interval must be between 5 and 1440 minutes.',
      )
    const window = { start, end }
    const value = schedules.map((id) => {
      const mailbox = findMailbox(id)
      if (!mailbox) return unknown(id)
      if (mailbox.shares === false) return closed(id)
      const copies = calendar.lying(id, window)
      return {
        scheduleId: id,
        availabilityView: availability(copies, window, minutes * 60_000),
        scheduleItems: copies.map((copy) => item(copy, call.zone)),
        workingHours,
      }
    })
    return ok({
      '@odata.context':
        'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)',
      value,
    })
  }
  return { 'POST :mailbox/calendar/getSchedule': getSchedule }
}

function availability(
  copies: readonly Copy[],
  window: { start: number; end: number },
  stepMs: number,
): string {
  let text = ''
  for (let start = window.start; start < window.end; start += stepMs) {
    const cell = { start, end: start + stepMs }
    text += Math.max(
      0,
      ...copies.filter((copy) => overlaps(copy.event, cell)).map((copy) => digit[shownAs(copy)]),
    )
  }
  return text
}

/** Subjects and places come along as in many tenants, unless the event is private: whoever asks must throw them away. */
function item(copy: Copy, zone: string): Json {
  const { event } = copy
  const isPrivate = event.fields['sensitivity'] === 'private' && findMailbox(copy.mail)?.kind !== 'room'
  const place = (event.fields['location'] as { displayName?: string } | undefined)?.displayName ?? ''
  return {
    isPrivate,
    status: shownAs(copy),
    start: graphTime(event.start, zone),
    end: graphTime(event.end, zone),
    ...(isPrivate ? {} : { subject: text(event.fields['subject']), location: place }),
  }
}

const unknown = (id: string): Json => ({
  scheduleId: id,
  availabilityView: '',
  scheduleItems: [],
  error: {
    message: 'Unable to resolve e-mail address to an Active Directory object.',
    responseCode: 'ErrorMailRecipientNotFound',
  },
})

const closed = (id: string): Json => ({
  scheduleId: id,
  availabilityView: '',
  scheduleItems: [],
  error: {
    message: 'The caller does not have access to free/busy data.',
    responseCode: 'ErrorNoFreeBusyAccess',
  },
})

const workingHours = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '08:00:00.0000000',
  endTime: '16:00:00.0000000',
  timeZone: { name: 'Romance Standard Time' },
}
