import { Temporal } from 'temporal-polyfill'
import { retentionOn } from './retention.ts'

export const erasureSubjects = ['erasure-soon', 'journalising-missing', 'journalising-escalated'] as const
export type ErasureSubject = (typeof erasureSubjects)[number]

/** `day` is the one that it belongs to: said once for it, whenever somebody looks. */
export type ErasureNotice = {
  subject: ErasureSubject
  to: 'coordinator' | 'leaders'
  day: Temporal.PlainDate
}

/**
 * Who is told today that a closed course will go, or that it cannot because a journal is missing: first the coordinator, then the
 * leaders too, and again and again until it is done. Of days that have passed unseen only the last still says something.
 */
export function erasureNotices({
  closedOn,
  eraseOn,
  journalised,
  today,
}: {
  closedOn: Temporal.PlainDate
  eraseOn: Temporal.PlainDate
  journalised: boolean
  today: Temporal.PlainDate
}): ErasureNotice[] {
  const { remind, lateEvery } = retentionOn(closedOn)
  const late = eraseOn.until(today).days
  const steps = [
    ...remind.map(({ daysBefore, leaders }) => ({ day: eraseOn.subtract({ days: daysBefore }), leaders })),
    ...(late >= lateEvery ? [{ day: eraseOn.add({ days: late - (late % lateEvery) }), leaders: true }] : []),
  ]
  const step = steps.findLast(({ day }) => Temporal.PlainDate.compare(day, today) <= 0)
  if (!step) return []
  const { day, leaders } = step
  if (journalised)
    return leaders && Temporal.PlainDate.compare(today, eraseOn) < 0
      ? [{ subject: 'erasure-soon', to: 'coordinator', day }]
      : []
  const hers: ErasureNotice = { subject: 'journalising-missing', to: 'coordinator', day }
  return leaders ? [hers, { subject: 'journalising-escalated', to: 'leaders', day }] : [hers]
}
