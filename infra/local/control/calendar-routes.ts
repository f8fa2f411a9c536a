import { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { people, roomMailboxes, type Mailbox } from '../directory.ts'
import type { Calendar } from '../graph/calendar.ts'
import { text } from '../graph/call.ts'
import { shownAs, type Copy } from '../graph/copies.ts'
import { Impossible } from './asked.ts'

/** The calendars of people and rooms, for the page that shows what was booked. */
export function calendarRoutes(calendar: Calendar): Router {
  const router = Router()
  router.get('/calendars', (req, res) => {
    const window = { start: instant(req.query['from']), end: instant(req.query['to']) }
    const row = ({ mail, name, kind }: Mailbox) => ({
      mail,
      name,
      kind,
      events: calendar
        .lying(mail, window)
        .toSorted((a, b) => a.event.start - b.event.start)
        .map(shown),
    })
    res.json([...people, ...roomMailboxes].map(row))
  })
  return router
}

function shown(copy: Copy) {
  const { event, mail, id } = copy
  const own = event.attendees.find((one) => one.mail === mail)
  const only = event.attendees.length === 1 && event.attendees[0]?.type === 'resource'
  return {
    id,
    subject: text(event.fields['subject']),
    start: iso(event.start),
    end: iso(event.end),
    showAs: shownAs(copy),
    response: event.organizer === mail ? 'organizer' : (own?.answer ?? 'none'),
    organizer: event.organizer,
    private: event.fields['sensitivity'] === 'private',
    /** The room's own event, with nobody but the room in it. */
    hold: only,
    location: text((event.fields['location'] as { displayName?: unknown } | undefined)?.displayName),
  }
}

const iso = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' })

function instant(written: unknown): number {
  try {
    return Temporal.Instant.from(text(written)).epochMilliseconds
  } catch {
    throw new Impossible(400, 'from og to skal være tidspunkter.')
  }
}
