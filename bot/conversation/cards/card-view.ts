import type { Temporal } from 'temporal-polyfill'
import type { ErasureSubject } from '#shared/domain/course/erasure-notices.ts'
import type { InstrumentSubject } from '#shared/domain/instruments/notices.ts'
import type { Face } from '#shared/domain/instruments/smiley.ts'
import type { InstrumentId } from '#shared/domain/instruments/tools.ts'
import type { LeakFind } from '#shared/domain/privacy/leak.ts'
import type { AgreementSubject } from '#shared/domain/plan/agreement-notices.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import type { CancelReason } from '#shared/domain/meeting/change.ts'
import type { StepTaskSubject } from '#shared/domain/course/step-tasks.ts'
import type { ReminderSubject } from '#shared/domain/course/reminders.ts'
import type { NextMeetingCard } from '../../reminders/next-meeting-cards.ts'
import type { Language } from '#shared/text/language.ts'

type AgendaReminder = 'agenda-due' | 'agenda-late'
/** `final`: nothing is put on the agenda any more. `ownItems`: how many people have put there. */
type OfAgenda = { meeting: Meeting; meetingId: string; final: boolean; ownItems: number }

type Meeting = { type: MeetingType; start: Temporal.Instant; end: Temporal.Instant }
type About =
  | {
      subject:
        | 'meeting-booked'
        | 'hold-unfinished'
        | 'appointment-outdated'
        | 'appointment-behind'
        | 'change-unfinished'
        | 'next-meeting-booked'
        | 'next-meeting-off'
      meeting: Meeting
    }
  /** `roomAlone`: another room, and the time is the same. */
  | { subject: 'meeting-moved'; meeting: Meeting; roomAlone: boolean }
  /** `absent` of those invited do not come; `waiting`: how many of them the coordinator must decide about. */
  | { subject: 'absence'; meeting: Meeting; meetingId: string; absent: number; of: number; waiting: number }
  | { subject: 'absence-taken-back'; meeting: Meeting; meetingId: string }
  /** What kind of thing stands where in her appointment, without the words. */
  | { subject: 'leak-found'; meeting: Meeting; finds: readonly LeakFind[] }
  /** `because` is null where nobody was asked for a reason. */
  | { subject: 'meeting-cancelled'; meeting: Meeting; because: CancelReason | null }
  | {
      subject: Exclude<ReminderSubject, AgendaReminder | NextMeetingCard | 'meeting-soon'>
      meeting: Meeting
      due: Temporal.PlainDate
    }
  | { subject: StepTaskSubject; due: Temporal.PlainDate }
  /** `phaseOut`: it is asked whether the family is ready to leave (O-07). */
  | { subject: NextMeetingCard; meeting: Meeting; due: Temporal.PlainDate; phaseOut: boolean }
  | ({ subject: AgendaReminder; due: Temporal.PlainDate } & OfAgenda)
  | ({ subject: 'meeting-soon' | 'agenda-sent' } & OfAgenda)
  | { subject: 'plan-published'; version: string; published: Temporal.PlainDate }
  | { subject: 'consent-ending'; until: Temporal.PlainDate }
  | { subject: 'glass-broken'; opened: Temporal.Instant; closes: Temporal.Instant }
  | { subject: 'channel-outdated' | 'channel-not-made' | 'channel-not-deleted'; day: Temporal.PlainDate }
  /** `day`: on which nothing of the course is left, if every journal is confirmed. */
  | { subject: ErasureSubject; day: Temporal.PlainDate }
  /** `open`: how many are to be done by `day` and are not. */
  | { subject: AgreementSubject; day: Temporal.PlainDate; open: number }
  | { subject: 'debrief-due'; meeting: Meeting; done: boolean }
  /** Of which instruments a version is due by `day`: never whose. Null in an open channel, which gets the number; whoever leads is not told which (5.2). */
  | {
      subject: Exclude<InstrumentSubject, 'instruments-escalated'>
      day: Temporal.PlainDate
      open: number
      instruments: readonly InstrumentId[] | null
    }
  | { subject: 'instruments-escalated'; day: Temporal.PlainDate; open: number }
  /** How many of the family answered, and the face nearest to their mean: null while it would be somebody's own, and everywhere but `here`, in the core team's closed channel (decision 0024). */
  | { subject: 'smiley-result'; meeting: Meeting; answers: number; mean: Face | null; here: boolean }
  /** Of the plan that holds: how many journals there are, and how many of them nobody has confirmed. */
  | { subject: 'journal-due'; version: string; open: number; of: number }
  /** `refreshFor`: what Teams calls the coordinator towards the bot, for whom it asks for more; null when it has not said so yet. */
  | { subject: 'consent'; refreshFor: string | null }

/**
 * All that a card may show (architecture, idea 2): a reference, dates, a version. There is no field that could hold a person,
 * a room or anything that somebody has typed. `key` and `courseId` go along so that a press on a button can be placed. `language` is
 * that of its one reader; where several read it, it is Danish.
 */
export type CardView = CardHead & About
export type CardHead = { key: string; courseId: string; reference: string; language: Language }
