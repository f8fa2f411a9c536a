import type { Temporal } from 'temporal-polyfill'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDate, formatDay, formatMeetingTime, formatTime } from '#shared/text/format.ts'
import type { Text } from '#shared/text/da.ts'
import { found as daFound } from '#shared/text/da/found.ts'
import { found as enFound } from '#shared/text/en/found.ts'
import type { Language } from '#shared/text/language.ts'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../ports/posting.ts'
import type { CardView } from './card-view.ts'
import { findInWords } from '#shared/text/find-in-words.ts'
import { explained } from './consent/explained.ts'
import { frame, type FramedCard } from './frame.ts'
import type { OwnLinesVerb } from './own-lines/own-lines-card.ts'

/** Draws a card from what it may show. `summary` is the line of the notification, and what a screen reader says first. */
export function drawCard(view: CardView, teamsAppId: string): { card: Card; summary: string } {
  const framed = framedCard(view)
  const { cards } = textIn(view.language)
  return { card: frame(framed, teamsAppId), summary: cards.summary(framed.heading, view.reference) }
}

export function framedCard(view: CardView): FramedCard {
  const words = textIn(view.language)
  const { cards: text } = words
  const plan = view.subject === 'plan-published'
  const consent = view.subject === 'consent'
  const agreements = view.subject === 'agreements-due' || view.subject === 'agreements-late'
  const type = 'meeting' in view ? view.meeting.type : 'networkMeeting'
  const settled = settledOf(view, text)
  const ownLines = showsMore[view.subject]
  const { place, title, first } = placeOf(view)
  return {
    language: view.language,
    key: view.key,
    courseId: view.courseId,
    heading: plan
      ? text.planReady(view.version)
      : ofMeeting(settled?.heading ?? text.headings[view.subject], type),
    facts: [[text.facts.reference, view.reference], ...dates(view, words)],
    sentences: [
      ofMeeting(settled?.task ?? text.tasks[view.subject], type),
      ...('phaseOut' in view && view.phaseOut ? [words.nextMeeting.phaseOut] : []),
    ],
    open: { place, title: text.actions[title], first },
    // Of the next meeting that is booked, she sees what is missing around it.
    refresh: 'due' in view || view.subject === 'next-meeting-booked',
    ...(asksWhoComes.has(view.subject)
      ? { act: { verb: 'attendance', title: words.attendance.act }, refresh: true }
      : {}),
    ...(view.subject === 'absence' || view.subject === 'absence-taken-back'
      ? { act: { verb: 'attendance', title: words.attendance.see }, refresh: true }
      : {}),
    ...(agreements ? { act: { verb: 'agreements', title: words.agreements.act }, refresh: true } : {}),
    ...(view.subject === 'journal-due'
      ? { act: { verb: 'journals', title: words.journals.act }, refresh: true }
      : {}),
    ...(view.subject === 'debrief-due'
      ? { act: { verb: 'debrief', title: words.debrief.act }, refresh: true }
      : {}),
    ...('ownItems' in view
      ? {
          act: { verb: 'agenda', title: view.final ? words.agendaCard.show : words.agendaCard.add },
          refresh: true,
        }
      : {}),
    ...(ownLines ? { act: { verb: ownLines, title: words.ownLines.act[ownLines] }, refresh: true } : {}),
    ...(consent
      ? {
          act: { verb: 'consent-overview', title: text.consent.act },
          more: explained(view.language),
          refresh: view.refreshFor ? [view.refreshFor] : false,
        }
      : {}),
  }
}

/** Other words than its subject's: a card that stands when its task is done asks for nothing. */
function settledOf(view: CardView, text: Text['cards']): { heading: string; task: string } | null {
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

type Opens = Omit<FramedCard['open'], 'title'> & { title: keyof Text['cards']['actions'] }

function placeOf(view: CardView): Opens {
  if ('ownItems' in view) return { place: `agenda/${view.meetingId}`, title: 'open', first: false }
  if (view.subject === 'absence' || view.subject === 'absence-taken-back')
    return { place: `meeting/${view.meetingId}`, title: 'open', first: false }
  return places[view.subject] ?? { place: 'course', title: 'open', first: false }
}

/** What says numbers and dates to everybody, and more to whom the family's yes allows it. */
const showsMore: Partial<Record<CardView['subject'], OwnLinesVerb>> = {
  'plan-published': 'own-plan',
  'smiley-result': 'own-smileys',
  'instruments-due': 'own-instruments',
  'instruments-late': 'own-instruments',
}

/** Whoever is invited says there whether he comes. */
const asksWhoComes: ReadonlySet<string> = new Set(['meeting-booked', 'meeting-moved'])

/** A leader is on no course's team. */
const leaderOpens: Opens = { place: 'families', title: 'openSamlet', first: true }

/** Where a card leads that is about more than looking at the course. */
const places: Partial<Record<CardView['subject'], Opens>> = {
  'plan-published': { place: 'plan', title: 'openPlan', first: true },
  'erasure-soon': { place: 'closing', title: 'open', first: true },
  'journalising-missing': { place: 'closing', title: 'open', first: true },
  'journal-due': { place: 'after', title: 'open', first: false },
  'debrief-due': { place: 'after', title: 'open', first: false },
  'smiley-result': { place: 'after', title: 'open', first: true },
  'journalising-escalated': leaderOpens,
  'instruments-due': { place: 'instruments', title: 'open', first: true },
  'instruments-late': { place: 'instruments', title: 'open', first: true },
  'instruments-escalated': leaderOpens,
  'agenda-escalated': leaderOpens,
  'plan-escalated': leaderOpens,
  'next-meeting-escalated': leaderOpens,
  'step-task-escalated': leaderOpens,
  'agreements-due': { place: 'plan', title: 'openPlan', first: false },
  'agreements-late': { place: 'plan', title: 'openPlan', first: false },
  'appointment-outdated': { place: 'course', title: 'open', first: true },
  'leak-found': { place: 'course', title: 'clean', first: true },
  'hold-unfinished': { place: 'course', title: 'open', first: true },
  'change-unfinished': { place: 'course', title: 'open', first: true },
  'appointment-behind': { place: 'course', title: 'open', first: true },
  'channel-outdated': { place: 'course', title: 'open', first: true },
  'channel-not-made': { place: 'course', title: 'open', first: true },
  // The course is gone soon after.
  'channel-not-deleted': { place: 'families', title: 'openSamlet', first: true },
}

function dates(view: CardView, words: Text): FramedCard['facts'] {
  const { language } = view
  const { cards: text } = words
  switch (view.subject) {
    case 'meeting-cancelled':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)],
        ...(view.because ? [[text.facts.because, text.cancelReasons[view.because]] as const] : []),
      ]
    case 'meeting-booked':
    case 'meeting-moved':
    case 'hold-unfinished':
    case 'appointment-outdated':
    case 'appointment-behind':
    case 'change-unfinished':
      return [[text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)]]
    case 'next-meeting-booked':
      return [[text.facts.nextMeeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)]]
    case 'absence-taken-back':
      return [[text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)]]
    case 'absence':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)],
        [text.facts.absences, words.attendance.state(view.absent, view.of)],
        [text.facts.decide, words.attendance.waiting(view.waiting)],
      ]
    case 'leak-found':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)],
        [
          text.facts.found,
          view.finds.map((find) => findInWords(find, language === 'da' ? daFound : enFound)).join('; '),
        ],
      ]
    case 'agenda-due':
    case 'agenda-late':
      return [...ofAgenda(view, words), [text.facts.due, formatDate(view.due, language)]]
    case 'meeting-soon':
    case 'agenda-sent':
      return ofAgenda(view, words)
    case 'follow-up-prepare':
    case 'agenda-escalated':
    case 'plan-due':
    case 'plan-late':
    case 'plan-escalated':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)],
        [text.facts.due, formatDate(view.due, language)],
      ]
    case 'next-meeting-propose':
    case 'next-meeting-prepare':
    case 'next-meeting-alarm':
    case 'next-meeting-escalated':
      return [
        [text.facts.lastMeeting, formatDay(localDate(view.meeting.start), language)],
        [text.facts.due, formatDate(view.due, language)],
      ]
    case 'first-follow-up-due':
    case 'closing-contact-due':
    case 'step-task-escalated':
      return [[text.facts.due, formatDate(view.due, language)]]
    case 'next-meeting-off':
      return [[text.facts.lastMeeting, formatDay(localDate(view.meeting.start), language)]]
    case 'plan-published':
      return [[text.facts.published, formatDay(view.published, language)]]
    case 'journal-due':
      return [
        [text.facts.plan, view.version],
        [text.facts.journals, words.journals.state(view.open, view.of)],
      ]
    case 'debrief-due':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)],
        [text.facts.debrief, words.debrief.state(view.done)],
      ]
    case 'instruments-due':
    case 'instruments-late':
      return [
        [
          text.facts.instruments,
          view.open === 0
            ? words.instruments.allDone
            : (view.instruments?.map((id) => words.instruments.names[id]).join(', ') ??
              words.instruments.count(view.open)),
        ],
        [text.facts.due, formatDate(view.day, language)],
      ]
    case 'instruments-escalated':
      return [[text.facts.due, formatDate(view.day, language)]]
    case 'smiley-result':
      return [
        [text.facts.meeting, formatMeetingTime(view.meeting.start, view.meeting.end, language)],
        [text.facts.answers, words.smiley.card.answers(view.answers)],
        [text.facts.mean, view.here ? words.smiley.card.mean(view.mean) : words.smiley.card.notHere],
      ]
    case 'agreements-due':
    case 'agreements-late':
      return [
        [text.facts.agreements, words.agreements.count(view.open)],
        [text.facts.due, formatDate(view.day, language)],
      ]
    case 'consent-ending':
      return [[text.facts.until, formatDay(view.until, language)]]
    case 'glass-broken':
      return [
        [text.facts.opened, moment(view.opened, language)],
        [text.facts.closes, moment(view.closes, language)],
      ]
    case 'channel-outdated':
    case 'channel-not-made':
    case 'channel-not-deleted':
      return [[text.facts.due, formatDate(view.day, language)]]
    case 'erasure-soon':
    case 'journalising-missing':
    case 'journalising-escalated':
      return [[text.facts.erased, formatDay(view.day, language)]]
    case 'consent':
      return []
  }
}

function ofAgenda(
  {
    meeting,
    ownItems,
    language,
  }: Pick<Extract<CardView, { ownItems: number }>, 'meeting' | 'ownItems' | 'language'>,
  { agendaCard, cards: { facts } }: Text,
): FramedCard['facts'] {
  return [
    [facts.meeting, formatMeetingTime(meeting.start, meeting.end, language)],
    ...(ownItems > 0 ? [[facts.items, agendaCard.count(ownItems)] as const] : []),
  ]
}

function moment(instant: Temporal.Instant, language: Language): string {
  return `${formatDate(localDate(instant), language)} ${formatTime(instant, language)}`
}
