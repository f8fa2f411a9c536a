import { readMeetingEvent } from '#shared/domain/meeting/meeting-event.ts'
import type { Course } from '../reading.ts'
import type { Words } from '../words.ts'
import { timelineSentence } from './timeline-sentence.ts'

/**
 * One line of the timeline; `parts` are what was booked together, in the order in which they are held. `meetingIds`: the meetings that it says
 * were booked or moved, as they stand now.
 */
export type Told = { at: string; sentence: string; parts: string[]; meetingIds: string[] }
type Entry = Course['timeline'][number]

/** The timeline as it is told: a cycle that was booked together is one line, and so are rooms that were reserved in a row. */
export function told(course: Pick<Course, 'timeline' | 'meetings'>, words: Words): Told[] {
  const cycleOf = (entry: Entry) => cycleIn(course, entry)
  const done = new Set<string>()
  return course.timeline.flatMap((entry, n) => {
    const cycleId = cycleOf(entry)
    if (cycleId && done.has(cycleId)) return []
    if (entry.kind === 'meeting-held-room' && course.timeline[n - 1]?.kind === entry.kind) return []
    const meetingIds = (entries: Entry[]) => entries.flatMap((one) => meetingIn(course, one)?.id ?? [])
    if (!cycleId)
      return [
        {
          at: entry.at,
          sentence: timelineSentence(entry, words),
          parts: [],
          meetingIds: meetingIds([entry]),
        },
      ]
    done.add(cycleId)
    const together = course.timeline
      .filter((one) => cycleOf(one) === cycleId)
      .toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
    const parts = together.map((one) => timelineSentence(one, words))
    const of = { at: entry.at, meetingIds: meetingIds(together) }
    if (parts.length === 1) return [{ ...of, sentence: parts[0]!, parts: [] }]
    return [{ ...of, sentence: words.tab.overview.cycleBooked(parts.length), parts }]
  })
}

const startOf = ({ detail }: Entry) => readMeetingEvent(detail).start?.toString() ?? ''

function cycleIn(course: Pick<Course, 'meetings'>, entry: Entry): string | null {
  return entry.kind === 'meeting-booked' ? (meetingIn(course, entry)?.cycleId ?? null) : null
}

/** Which meeting an event is of: none where it stands at another time by now. */
function meetingIn({ meetings }: Pick<Course, 'meetings'>, { kind, detail }: Entry) {
  if (kind !== 'meeting-booked' && kind !== 'meeting-moved') return undefined
  const { type, start } = readMeetingEvent(detail)
  return meetings.find(
    (meeting) => meeting.type === type && start !== null && start.toString() === meeting.start,
  )
}
