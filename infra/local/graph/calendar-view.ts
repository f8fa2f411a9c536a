import type { State } from '../state.ts'
import { GraphRefusal, mailboxOf, type Answer, type Call, type Json } from './call.ts'
import type { Calendar } from './calendar.ts'
import { copyId, overlaps, type Copy } from './copies.ts'
import { eventShape } from './event-shape.ts'
import { graphOrigin, page } from './paging.ts'
import { expandedOf, isOccurrence, planned } from './series.ts'
import { windowOf, type Window } from './view-window.ts'

const usualPage = 10
/** What a delta or next link carries. */
type Mark = Window & { since: number; skip: number; until: number }

/** A mailbox between two times, and what has changed there since last time. */
export function calendarViewHandlers(calendar: Calendar, state: State) {
  const shape = (call: Call, copy: Copy) => eventShape(copy, call)
  const inside = (mail: string, window: Window) =>
    calendar.lying(mail, window).toSorted((a, b) => a.event.start - b.event.start)

  const view = (call: Call): Answer =>
    page(
      call,
      inside(mailboxOf(call).mail, windowOf(call)).map((copy) => shape(call, copy)),
      usualPage,
    )

  const delta = (call: Call): Answer => {
    if (call.query.has('$select'))
      throw new GraphRefusal(
        400,
        'ErrorInvalidUrlQuery',
        '$select is not supported with delta of calendarView.',
      )
    const token = call.query.get('$deltatoken') ?? call.query.get('$skiptoken')
    const mark = token ? readMark(token) : { ...windowOf(call), since: 0, skip: 0, until: state.sequence }
    if (call.query.has('$deltatoken')) mark.until = state.sequence
    const mail = mailboxOf(call).mail.toLowerCase()
    const all = [
      ...inside(mail, mark)
        .filter((copy) => copy.event.changed > mark.since)
        .map((copy) => shape(call, copy)),
      ...(mark.since > 0 ? removed(state, mail, mark) : []),
    ]
    const size = call.pageSize ?? usualPage
    const more = mark.skip + size < all.length
    const link = (name: string, next: Mark) => `${graphOrigin}${call.path}?${name}=${writeMark(next)}`
    return {
      status: 200,
      body: {
        '@odata.context': `${graphOrigin}/$metadata#Collection(event)`,
        value: all.slice(mark.skip, mark.skip + size),
        ...(more
          ? { '@odata.nextLink': link('$skiptoken', { ...mark, skip: mark.skip + size }) }
          : { '@odata.deltaLink': link('$deltatoken', { ...mark, since: mark.until, skip: 0 }) }),
      },
    }
  }
  return { 'GET :mailbox/calendarView': view, 'GET :mailbox/calendarView/delta': delta }
}

/** Copies that went since, and those that were moved out of the window. */
function removed(state: State, mail: string, mark: Mark): Json[] {
  return state.events
    .flatMap((event) => expandedOf(event, mark.end))
    .filter((event) => {
      const went = event.gone[mail]
      // Of a series, what stands in the window by its plan: the other days were never there.
      if (isOccurrence(event) && !overlaps(planned(event.occurrence.of, event.occurrence.day), mark))
        return false
      if (went !== undefined) return went > mark.since
      const here = event.organizer === mail || event.attendees.some((one) => one.mail === mail)
      return here && event.changed > mark.since && !overlaps(event, mark)
    })
    .map((event) => ({
      '@odata.type': '#microsoft.graph.event',
      id: copyId(event.uid, mail),
      '@removed': { reason: 'deleted' },
    }))
}

const writeMark = (mark: Mark) => Buffer.from(JSON.stringify(mark)).toString('base64url')

function readMark(token: string): Mark {
  try {
    const mark = JSON.parse(Buffer.from(token, 'base64url').toString()) as Mark
    if (Object.values(mark).every(Number.isFinite)) return mark
  } catch {
    // Falls through to the refusal.
  }
  throw new GraphRefusal(410, 'SyncStateNotFound', 'The sync state is not found.')
}
