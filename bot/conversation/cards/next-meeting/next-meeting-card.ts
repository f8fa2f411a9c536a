import { Fact, FactSet, TextBlock, type CardElement } from '@microsoft/teams.cards'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import type { MeetingType } from '#shared/domain/meeting/meeting-types.ts'
import { pane as daPane } from '#shared/text/da/pane.ts'
import { pane as enPane } from '#shared/text/en/pane.ts'
import { formatDate, formatDay, formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import { dropsWords } from '#shared/text/slot-words.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, step, typedText, type Pressed } from '../consent/own-card.ts'
import type { Outcome } from '../consent/overview-card.ts'
import { offeredTime } from '../offered-time.ts'

type Times = Output<typeof findTimes>
type Meeting = { start: Temporal.Instant; end: Temporal.Instant; room: string | null; roomUnknown: boolean }

/**
 * The meetings about it: `missing` when some can be booked from here, with those that stand; `begun` are those that she has begun from an
 * appointment and not sent. Their kinds are for her own view alone.
 */
export type RestView = {
  is: 'missing' | 'under-way' | 'booked'
  meetings: readonly {
    type: MeetingType
    start: Temporal.Instant
    end: Temporal.Instant
    room: string | null
    begun: boolean
  }[]
  /** No day is left on which these could be held. */
  tooLate: readonly MeetingType[]
  /** Those that are booked from here are held in rooms. */
  inRooms: boolean
}

/** What the coordinator sees of the next meeting: how far it has come. */
export type NextMeetingView = {
  reference: string
  type: MeetingType
  lastDay: Temporal.PlainDate
  due: Temporal.PlainDate
  today: Temporal.PlainDate
  language: Language
  outcome: Outcome | null
  /** Of those from the last meeting, so many may not be invited now. */
  left: number
  /** It is asked whether the family is ready to leave (O-07). */
  phaseOut: boolean
  /** It is held in one of the municipality's rooms, as the last one was. */
  inRoom: boolean
} & (
  | { is: 'unasked' }
  | { is: 'times'; times: Times['slots'] }
  | { is: 'none'; nearMisses: Times['nearMisses'] }
  | { is: 'under-way' | 'declined'; meeting: Meeting }
  | { is: 'booked'; meeting: Meeting; rest: RestView }
)

/** Her own view of "find a time for the next network meeting" (O-41): times, a room and reasons, and nobody's name. */
export function nextMeetingCard(view: NextMeetingView, pressed: Pressed, teamsAppId: string): Card {
  const { reference, language, outcome, left, phaseOut } = view
  const { cards, nextMeeting: text } = textIn(language)
  const find = (title: string) => step('next-meeting-find', title, pressed).withStyle('positive')
  const actions = {
    unasked: [find(text.find)],
    times: [],
    none: [find(text.find)],
    'under-way': [step('next-meeting-look', text.look, pressed)],
    declined: [find(text.findAgain)],
    booked: view.is === 'booked' ? restActions(view.rest, pressed, language) : [],
  }
  return ownCard(
    {
      heading: ofMeeting(
        cards.headings[view.is === 'booked' ? 'next-meeting-booked' : 'next-meeting-propose'],
        view.type,
      ),
      reference,
      language,
      body: [
        ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
        ...bodyOf(view, pressed),
        ...(phaseOut && view.is !== 'booked' ? [said(text.phaseOut)] : []),
        ...(left > 0 && view.is !== 'booked' ? [said(text.left(left))] : []),
      ],
      actions: actions[view.is],
      links: leadsToOutlook(view) ? [{ title: text.outlook, url: newAppointment }] : [],
    },
    pressed,
    teamsAppId,
  )
}

/** A new appointment in Outlook on the web, beside which the pane opens: what the card cannot do is done there. */
const newAppointment = 'https://outlook.office.com/calendar/0/deeplink/compose'
const leadsToOutlook = (view: NextMeetingView): boolean =>
  view.is === 'none' || (view.is === 'booked' && view.rest.tooLate.length > 0)

const said = (words: string): CardElement => new TextBlock(words, { wrap: true })

function bodyOf(view: NextMeetingView, pressed: Pressed): CardElement[] {
  const { language, today, lastDay, due } = view
  const { cards, nextMeeting: text } = textIn(language)
  const place = view.inRoom ? text : text.withoutRoom
  switch (view.is) {
    case 'unasked':
      return [
        new FactSet(
          new Fact(cards.facts.lastMeeting, formatDay(lastDay, language)),
          new Fact(cards.facts.due, formatDate(due, language, today)),
        ),
        said(place.intro),
      ]
    case 'times':
      return [
        said([place.oneTime, place.twoTimes, place.times][view.times.length - 1]!),
        ...view.times.flatMap((time, n) =>
          offeredTime(time, {
            language,
            today,
            verb: 'next-meeting-pick',
            title: text.pick,
            room: text.room,
            best: n === 0,
            data: { ...pressed, start: time.start, room: time.rooms[0]?.mail ?? '' },
          }),
        ),
      ]
    case 'none':
      return [
        said(place.none),
        ...(view.nearMisses.length > 0 ? [said(text.near)] : [said(text.nothing)]),
        ...view.nearMisses.map((miss) => said(`– ${nearMissWords(miss, view)}`)),
      ]
    case 'under-way':
      return [...meetingOf(view.meeting, view), said(place.underWay)]
    case 'declined':
      return [
        ...meetingOf(view.meeting, view),
        said(view.meeting.roomUnknown ? text.roomGone : text.declined),
      ]
    case 'booked':
      return [...meetingOf(view.meeting, view), said(text.booked), ...restOf(view.rest, view)]
  }
}

function restOf({ is, meetings, tooLate, inRooms }: RestView, view: NextMeetingView): CardElement[] {
  const { language, today } = view
  const { domain, nextMeeting: text } = textIn(language)
  const words = inRooms ? text.rest : { ...text.rest, ...text.withoutRoom.rest }
  const line = ({ type, start, end, room }: RestView['meetings'][number]) =>
    typedText(
      [
        domain.meetingTypes[type],
        formatMeetingTime(start, end, language, today),
        ...(room ? [room] : []),
      ].join(' · '),
    )
  const lines = meetings.filter(({ begun }) => !begun).map(line)
  const begun = meetings.filter((one) => one.begun).map(line)
  const heading = {
    missing: lines.length > 0 ? words.offerRest : words.offer,
    'under-way': words.underWay,
    booked: words.booked,
  }[is]
  return [
    ...(is !== 'booked' || lines.length > 0 ? [said(heading), ...lines] : []),
    ...(begun.length > 0 ? [said(words.begun), ...begun] : []),
    ...tooLate.map((type) => said(words.tooLate(domain.meetingTypes[type]))),
  ]
}

function restActions({ is }: RestView, pressed: Pressed, language: Language) {
  const { nextMeeting: text } = textIn(language)
  if (is === 'missing') return [step('next-meeting-rest', text.rest.book, pressed).withStyle('positive')]
  return is === 'under-way' ? [step('next-meeting-look', text.look, pressed)] : []
}

function meetingOf({ start, end, room }: Meeting, { language, today }: NextMeetingView): CardElement[] {
  const { nextMeeting: text } = textIn(language)
  return [
    new TextBlock(formatMeetingTime(start, end, language, today), { weight: 'Bolder', wrap: true }),
    ...(room ? [typedText(text.room(room))] : []),
  ]
}

/** Who could not come is said in numbers. */
function nearMissWords({ slot, given }: Times['nearMisses'][number], view: NextMeetingView): string {
  const { language, today } = view
  const { nextMeeting: text } = textIn(language)
  const unnamed = given.map(({ drop, cost }) => ({
    drop,
    cost: cost.kind === 'absent' ? { ...cost, names: [text.some(cost.names.length)] } : cost,
  }))
  const [start, end] = [Temporal.Instant.from(slot.start), Temporal.Instant.from(slot.end)]
  return text.nearMiss(
    dropsWords({ given: unnamed }, { language, pane: paneIn(language) }),
    formatMeetingTime(start, end, language, today),
  )
}

const paneIn = (language: Language) => (language === 'da' ? daPane : enPane)
