import { localDate } from '#shared/domain/calendar/zone.ts'
import type { PlaybookItem } from '#shared/domain/course/playbook.ts'
import { readStepEvent } from '#shared/domain/course/steps.ts'
import { readMeetingEvent } from '#shared/domain/meeting/meeting-event.ts'
import { readStopped } from '#shared/domain/privacy/stopped.ts'
import { found as da } from '#shared/text/da/found.ts'
import { found as en } from '#shared/text/en/found.ts'
import { formatDate, formatTime } from '#shared/text/format.ts'
import type { Course } from '../reading.ts'
import type { Words } from '../words.ts'

/** What happened, in a sentence. */
export function timelineSentence(
  { kind, detail, by }: Course['timeline'][number],
  { tab, domain, language }: Words,
): string {
  if (
    kind === 'meeting-booked' ||
    kind === 'meeting-moved' ||
    kind === 'meeting-cancelled' ||
    kind === 'meeting-took-place'
  ) {
    const { type, start, roomAlone } = readMeetingEvent(detail)
    const day = start ? `${formatDate(localDate(start), language)} ${formatTime(start, language)}` : ''
    const said = kind === 'meeting-moved' && roomAlone ? 'meeting-room' : kind
    return tab.timeline[said](type ? domain.meetingTypes[type] : tab.timeline.meeting, day)
  }
  if (kind === 'step-moved') {
    const moved = readStepEvent(detail)
    return moved ? tab.timeline[kind](moved.way, moved.to[language], tab.stepReasons[moved.because]) : ''
  }
  const of = tab.timeline[kind]
  if (kind === 'glass-broken') return of(by ?? '')
  if (kind === 'course-closed' || kind === 'course-reopened')
    return of(tab.endings[detail as keyof typeof tab.endings] ?? '')
  if (kind === 'checklist-done') return of(domain.playbook[detail as PlaybookItem] ?? detail ?? '')
  if (kind === 'plan-published' || kind === 'agenda-sent') return of(detail ?? '')
  const kept = kind === 'task' ? readStopped(detail) : null
  if (kept) {
    const { kinds, places } = language === 'da' ? da : en
    return of(tab.stopped(kinds[kept.kind], places[kept.place]))
  }
  return of(detail ? (tab.subjects[detail] ?? detail) : '')
}
