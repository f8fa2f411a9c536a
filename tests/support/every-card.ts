import { Temporal } from 'temporal-polyfill'
import type { CardView } from '#bot/conversation/cards/card-view.ts'
import { faces } from '#shared/domain/instruments/smiley.ts'
import { instrumentIds } from '#shared/domain/instruments/tools.ts'
import { cancelReasons } from '#shared/domain/meeting/change.ts'
import { findingKinds, guardedFields } from '#shared/domain/privacy/finding.ts'

type Subject = CardView['subject']
type Shown<S extends Subject, View = CardView> = View extends { subject: Subject }
  ? S extends View['subject']
    ? Omit<View, 'subject' | keyof typeof common>
    : never
  : never

export const common = {
  key: 'card:x:1',
  courseId: '7d3c1b2a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  reference: 'NM-2026-0412',
  language: 'da' as const,
}
const start = Temporal.Instant.from('2026-03-18T08:00:00Z')
export const meeting = { type: 'networkMeeting' as const, start, end: start.add({ hours: 2 }) }
export const due = Temporal.PlainDate.from('2026-03-11')
export const ofAgenda = {
  meeting,
  meetingId: '8e4d2c3b-0a9f-4e8d-9c7b-6a5f4e3d2c1b',
  final: false,
  ownItems: 2,
}
const ofDeadline = [{ meeting, due }] as const
const ofNext = [
  { meeting, due, phaseOut: false },
  { meeting, due, phaseOut: true },
] as const
const erasure = [{ day: Temporal.PlainDate.from('2026-06-02') }] as const

/** Every card that there is, with each shape it has: a new one is missing here until somebody has written what it says. */
const shown: { [S in Subject]: readonly [Shown<S>, ...Shown<S>[]] } = {
  'meeting-booked': [{ meeting }],
  'meeting-moved': [
    { meeting, roomAlone: false },
    { meeting, roomAlone: true },
  ],
  'hold-unfinished': [{ meeting }],
  'appointment-outdated': [{ meeting }],
  'appointment-behind': [{ meeting }],
  'change-unfinished': [{ meeting }],
  'meeting-cancelled': [
    { meeting, because: null },
    ...cancelReasons.map((because) => ({ meeting, because })),
  ],
  'leak-found': [
    { meeting, finds: findingKinds.flatMap((kind) => guardedFields.map((field) => ({ kind, field }))) },
  ],
  'follow-up-prepare': ofDeadline,
  'agenda-escalated': ofDeadline,
  'plan-due': ofDeadline,
  'plan-late': ofDeadline,
  'plan-escalated': ofDeadline,
  'next-meeting-propose': ofNext,
  'next-meeting-prepare': ofNext,
  'next-meeting-alarm': ofNext,
  'next-meeting-escalated': ofDeadline,
  'first-follow-up-due': [{ due }],
  'closing-contact-due': [{ due }],
  'step-task-escalated': [{ due }],
  'next-meeting-booked': [{ meeting }],
  'next-meeting-off': [{ meeting }],
  absence: [
    { meeting, meetingId: ofAgenda.meetingId, absent: 2, of: 5, waiting: 1 },
    { meeting, meetingId: ofAgenda.meetingId, absent: 1, of: 5, waiting: 0 },
    { meeting, meetingId: ofAgenda.meetingId, absent: 0, of: 5, waiting: 0 },
  ],
  'absence-taken-back': [{ meeting, meetingId: ofAgenda.meetingId }],
  'agenda-due': [{ due, ...ofAgenda }],
  'agenda-late': [{ due, ...ofAgenda }],
  'agenda-sent': [{ ...ofAgenda }, { ...ofAgenda, final: true }],
  'meeting-soon': [{ ...ofAgenda }, { ...ofAgenda, ownItems: 0 }],
  'plan-published': [{ version: '2.0', published: due }],
  'consent-ending': [{ until: due }],
  'erasure-soon': erasure,
  'journalising-missing': erasure,
  'journalising-escalated': erasure,
  'glass-broken': [{ opened: start, closes: start.add({ hours: 24 }) }],
  'channel-outdated': [{ day: due }],
  'channel-not-made': [{ day: due }],
  'channel-not-deleted': [{ day: due }],
  'debrief-due': [
    { meeting, done: false },
    { meeting, done: true },
  ],
  'smiley-result': [
    { meeting, answers: 1, mean: null, here: true },
    ...faces.map((mean) => ({ meeting, answers: 4, mean, here: true })),
    { meeting, answers: 4, mean: null, here: false },
  ],
  'instruments-due': [{ day: due, open: instrumentIds.length, instruments: instrumentIds }],
  'instruments-late': [
    { day: due, open: 1, instruments: ['function'] },
    { day: due, open: 1, instruments: null },
    { day: due, open: 3, instruments: null },
    { day: due, open: 0, instruments: [] },
  ],
  'instruments-escalated': [{ day: due, open: 1 }],
  'journal-due': [
    { version: '2.0', open: 2, of: 3 },
    { version: '2.0', open: 0, of: 3 },
  ],
  'agreements-due': [
    { day: due, open: 3 },
    { day: due, open: 0 },
  ],
  'agreements-late': [{ day: due, open: 1 }],
  consent: [{ refreshFor: '29:1a2b3c' }, { refreshFor: null }],
}

export const everyCard: readonly CardView[] = Object.entries(shown).flatMap(([subject, all]) =>
  all.map((one) => ({ ...common, subject, ...one }) as CardView),
)
