import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDate, formatDay, formatMeetingTime, formatTime } from '#shared/text/format.ts'
import { da } from '#shared/text/da.ts'
import { found } from '#shared/text/da/found.ts'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import type { Card } from '../../ports/posting.ts'
import type { CardView } from './card-view.ts'
import { findInWords } from '#shared/text/find-in-words.ts'
import { explained } from './consent/explained.ts'
import { frame, type FramedCard } from './frame.ts'

const text = da.cards

/** Draws a card from what it may show. `summary` is the line of the notification, and what a screen reader says first. */
export function drawCard(view: CardView, teamsAppId: string): { card: Card; summary: string } {
  const framed = framedCard(view)
  return { card: frame(framed, teamsAppId), summary: text.summary(framed.heading, view.reference) }
}

export function framedCard(view: CardView): FramedCard {
  const plan = view.subject === 'plan-published'
  const consent = view.subject === 'consent'
  const agreements = view.subject === 'agreements-due' || view.subject === 'agreements-late'
  const type = 'meeting' in view ? view.meeting.type : 'networkMeeting'
  const settled = settledOf(view)
  return {
    key: view.key,
    courseId: view.courseId,
    heading: plan
      ? text.planReady(view.version)
      : ofMeeting(settled?.heading ?? text.headings[view.subject], type),
    facts: [[text.facts.reference, view.reference], ...dates(view)],
    sentences: [ofMeeting(settled?.task ?? text.tasks[view.subject], type)],
    open: placeOf(view),
    // Of the next meeting that is booked, she sees what is missing around it.
    refresh: 'due' in view || view.subject === 'next-meeting-booked',
    ...(asksWhoComes.has(view.subject)
      ? { act: { verb: 'attendance', title: da.attendance.act }, refresh: true }
      : {}),
    ...(view.subject === 'absence' || view.subject === 'absence-taken-back'
      ? { act: { verb: 'attendance', title: da.attendance.see }, refresh: true }
      : {}),
    ...(agreements ? { act: { verb: 'agreements', title: da.agreements.act }, refresh: true } : {}),
    ...(view.subject === 'journal-due'
      ? { act: { verb: 'journals', title: da.journals.act }, refresh: true }
      : {}),
    ...(view.subject === 'debrief-due'
      ? { act: { verb: 'debrief', title: da.debrief.act }, refresh: true }
      : {}),
    ...('ownItems' in view
      ? { act: { verb: 'agenda', title: view.final ? da.agendaCard.show : da.agendaCard.add }, refresh: true }
      : {}),
    ...(consent
      ? {
          act: { verb: 'consent-overview', title: text.consent.act },
          more: explained(),
          refresh: view.refreshFor ? [view.refreshFor] : false,
        }
      : {}),
  }
}

/** Other words than its subject's: a card that stands when its task is done asks for nothing. */
function settledOf(view: CardView): { heading: string; task: string } | null {
  const { settled } = text
  const { subject } = view
  if (subject === 'meeting-moved' && view.roomAlone)
    return { heading: text.headings['meeting-room'], task: text.tasks['meeting-room'] }
  if (subject === 'absence' && view.absent === 0) return settled.absence
  if (subject === 'absence' && view.waiting === 0) return settled.decided
  if (subject === 'debrief-due' && view.done) return settled.debrief
  if (subject === 'journal-due' && view.open === 0) return settled.journal
  const instruments = subject === 'instruments-due' || subject === 'instruments-late'
  if (instruments && view.open === 0) return settled.instruments
  const agreements = subject === 'agreements-due' || subject === 'agreements-late'
  if (agreements && view.open === 0) return settled.agreements
  return null
}

function placeOf(view: CardView): FramedCard['open'] {
  if ('ownItems' in view) return { place: `agenda/${view.meetingId}`, title: text.actions.open, first: false }
  if (view.subject === 'absence' || view.subject === 'absence-taken-back')
    return { place: `meeting/${view.meetingId}`, title: text.actions.open, first: false }
  return places[view.subject] ?? { place: 'course', title: text.actions.open, first: false }
}

/** Whoever is invited says there whether he comes. */
const asksWhoComes: ReadonlySet<string> = new Set(['meeting-booked', 'meeting-moved'])

/** A leader is on no course's team. */
const leaderOpens: FramedCard['open'] = { place: 'families', title: text.actions.openSamlet, first: true }

/** Where a card leads that is about more than looking at the course. */
const places: Partial<Record<CardView['subject'], FramedCard['open']>> = {
  'plan-published': { place: 'plan', title: text.actions.openPlan, first: true },
  'erasure-soon': { place: 'closing', title: text.actions.open, first: true },
  'journalising-missing': { place: 'closing', title: text.actions.open, first: true },
  'journal-due': { place: 'after', title: text.actions.open, first: false },
  'debrief-due': { place: 'after', title: text.actions.open, first: false },
  'smiley-result': { place: 'after', title: text.actions.open, first: true },
  'journalising-escalated': leaderOpens,
  'instruments-due': { place: 'instruments', title: text.actions.open, first: true },
  'instruments-late': { place: 'instruments', title: text.actions.open, first: true },
  'instruments-escalated': leaderOpens,
  'agenda-escalated': leaderOpens,
  'plan-escalated': leaderOpens,
  'next-meeting-escalated': leaderOpens,
  'agreements-due': { place: 'plan', title: text.actions.openPlan, first: false },
  'agreements-late': { place: 'plan', title: text.actions.openPlan, first: false },
  'appointment-outdated': { place: 'course', title: text.actions.open, first: true },
  'leak-found': { place: 'course', title: text.actions.clean, first: true },
  'hold-unfinished': { place: 'course', title: text.actions.open, first: true },
  'change-unfinished': { place: 'course', title: text.actions.open, first: true },
  'appointment-behind': { place: 'course', title: text.actions.open, first: true },
  'channel-outdated': { place: 'course', title: text.actions.open, first: true },
  'channel-not-made': { place: 'course', title: text.actions.open, first: true },
  // The course is gone soon after.
  'channel-not-deleted': { place: 'families', title: text.actions.openSamlet, first: true },
}

function dates(view: CardView): FramedCard['facts'] {
  switch (view.subject) {
    case 'meeting-cancelled':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')],
        ...(view.because ? [[text.facts.because, text.cancelReasons[view.because]] as const] : []),
      ]
    case 'meeting-booked':
    case 'meeting-moved':
    case 'hold-unfinished':
    case 'appointment-outdated':
    case 'appointment-behind':
    case 'change-unfinished':
      return [[text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')]]
    case 'next-meeting-booked':
      return [[text.facts.nextMeeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')]]
    case 'absence-taken-back':
      return [[text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')]]
    case 'absence':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')],
        [text.facts.absences, da.attendance.state(view.absent, view.of)],
        [text.facts.decide, da.attendance.waiting(view.waiting)],
      ]
    case 'leak-found':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')],
        [text.facts.found, view.finds.map((find) => findInWords(find, found)).join('; ')],
      ]
    case 'agenda-due':
    case 'agenda-late':
      return [...ofAgenda(view), [text.facts.due, formatDate(view.due, 'da')]]
    case 'meeting-soon':
    case 'agenda-sent':
      return ofAgenda(view)
    case 'follow-up-prepare':
    case 'agenda-escalated':
    case 'plan-due':
    case 'plan-late':
    case 'plan-escalated':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')],
        [text.facts.due, formatDate(view.due, 'da')],
      ]
    case 'next-meeting-propose':
    case 'next-meeting-prepare':
    case 'next-meeting-alarm':
    case 'next-meeting-escalated':
      return [
        [text.facts.lastMeeting, formatDay(localDate(view.meeting.start), 'da')],
        [text.facts.due, formatDate(view.due, 'da')],
      ]
    case 'next-meeting-off':
      return [[text.facts.lastMeeting, formatDay(localDate(view.meeting.start), 'da')]]
    case 'plan-published':
      return [[text.facts.published, formatDay(view.published, 'da')]]
    case 'journal-due':
      return [
        [text.facts.plan, view.version],
        [text.facts.journals, da.journals.state(view.open, view.of)],
      ]
    case 'debrief-due':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')],
        [text.facts.debrief, da.debrief.state(view.done)],
      ]
    case 'instruments-due':
    case 'instruments-late':
      return [
        [
          text.facts.instruments,
          view.open === 0
            ? da.instruments.allDone
            : (view.instruments?.map((id) => da.instruments.names[id]).join(', ') ??
              da.instruments.count(view.open)),
        ],
        [text.facts.due, formatDate(view.day, 'da')],
      ]
    case 'instruments-escalated':
      return [[text.facts.due, formatDate(view.day, 'da')]]
    case 'smiley-result':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, 'da')],
        [text.facts.answers, da.smiley.card.answers(view.answers)],
        [text.facts.mean, view.here ? da.smiley.card.mean(view.mean) : da.smiley.card.notHere],
      ]
    case 'agreements-due':
    case 'agreements-late':
      return [
        [text.facts.agreements, da.agreements.count(view.open)],
        [text.facts.due, formatDate(view.day, 'da')],
      ]
    case 'consent-ending':
      return [[text.facts.until, formatDay(view.until, 'da')]]
    case 'glass-broken':
      return [
        [text.facts.opened, moment(view.opened)],
        [text.facts.closes, moment(view.closes)],
      ]
    case 'channel-outdated':
    case 'channel-not-made':
    case 'channel-not-deleted':
      return [[text.facts.due, formatDate(view.day, 'da')]]
    case 'erasure-soon':
    case 'journalising-missing':
    case 'journalising-escalated':
      return [[text.facts.erased, formatDay(view.day, 'da')]]
    case 'consent':
      return []
  }
}

function ofAgenda({
  meeting,
  ownItems,
}: Pick<Extract<CardView, { ownItems: number }>, 'meeting' | 'ownItems'>): FramedCard['facts'] {
  return [
    [text.facts.meeting, formatMeetingTime(meeting.start, meeting.end, 'da')],
    ...(ownItems > 0 ? [[text.facts.items, da.agendaCard.count(ownItems)] as const] : []),
  ]
}

function moment(instant: Temporal.Instant): string {
  return `${formatDate(localDate(instant), 'da')} ${formatTime(instant, 'da')}`
}
