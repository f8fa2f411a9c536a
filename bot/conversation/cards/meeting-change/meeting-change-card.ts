import { ActionSet, ChoiceSetInput, ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import { alone } from '#shared/api/around.ts'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { cancelReasons, type CancelReason } from '#shared/domain/meeting/change.ts'
import { formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { AroundView } from '../../../meetings/read-around.ts'
import type { Card } from '../../../ports/posting.ts'
import { buttonRows } from '../button-rows.ts'
import { notice, step, typedText, type Pressed } from '../consent/own-card.ts'
import { offeredTime, pickOne } from '../offered-time.ts'
import { aroundLines, onTheirWay, planLines, staying, type AroundPlan } from './around-lines.ts'
import { meetingPage, type MeetingPage } from './meeting-page.ts'
import { canBePutBack, newsLines, type OutlookNews } from './outlook-news.ts'

type Slot = Output<typeof findTimes>['slots'][number]
type Placed = { start: Temporal.Instant; end: Temporal.Instant; room: { mail: string; name: string } | null }

/** What goes along in a button that changes something: where she has seen the meeting stand, and an id for each change that it could be. */
export type Offer = { stands: string; changes: readonly string[] }

/** What the coordinator sees of the meeting on its card: where it stands, and what she can do about it. */
export type MeetingChangeView = MeetingPage & {
  meeting: Placed
  /** It is held in one of the municipality's rooms. */
  inRoom: boolean
  offer: Offer
  around: AroundView
} & (
    | {
        is: 'standing' | 'times' | 'rooms'
        /** Its room is held for it. */
        roomKept: boolean
        behind: 'behind' | 'unknown' | null
        news: OutlookNews
        times: readonly Slot[]
        rooms: readonly Slot['rooms'][number][]
      }
    /** `roomGone`: there is no such room any more. */
    | { is: 'under-way' | 'declined' | 'restoring'; to: Placed & { id: string; roomGone: boolean } }
    /** Where she would move it to, and what that does to the meetings about it; `press` is what she pressed. */
    | { is: 'around'; to: Placed; plan: AroundPlan; press: { verb: string; data: Record<string, string> } }
    | { is: 'why' }
    | { is: 'off'; because: CancelReason | null; behind: 'behind' | 'unknown' | null }
    | { is: 'begun' }
  )

/** Her own view of the meeting's card: moved, given another room, or called off from here (decisions 0018 and 0022). */
export function meetingChangeCard(view: MeetingChangeView, pressed: Pressed, teamsAppId: string): Card {
  const { language, meeting } = view
  const { changeCard: text } = textIn(language)
  return meetingPage(
    view,
    [
      ...(meeting.room ? [typedText(text.where(meeting.room.name))] : []),
      ...bodyOf(view, pressed),
      ...buttonRows(actionsOf(view, pressed)),
    ],
    pressed,
    teamsAppId,
    view.is === 'off',
  )
}

const said = (words: string): CardElement => new TextBlock(words, { wrap: true })

function bodyOf(view: MeetingChangeView, pressed: Pressed): CardElement[] {
  const { language, today } = view
  const { changeCard: text, meetingChange } = textIn(language)
  const place = view.inRoom ? text : text.withoutRoom
  const data = (n: number) => wishData(view, pressed, n)
  switch (view.is) {
    case 'standing':
      return [...state(view, pressed), ...aroundLines(view.around, view), said(text.intro)]
    case 'times':
      return [
        ...state(view, pressed),
        said(view.times.length > 0 ? place.times : place.none),
        ...view.times.flatMap((time, n) =>
          offeredTime(time, {
            language,
            today,
            verb: 'meeting-change-pick',
            title: text.moveTo,
            room: text.where,
            best: n === 0,
            data: { ...data(n), start: time.start, room: time.rooms[0]?.mail ?? '' },
          }),
        ),
      ]
    case 'rooms':
      return [
        ...state(view, pressed),
        said(view.rooms.length > 0 ? text.rooms : meetingChange.move.noRooms),
        ...view.rooms.map(
          ({ mail, name }, n) =>
            new ActionSet(
              pickOne('meeting-change-swap', text.changeTo(name), { ...data(n), room: mail }, n === 0),
            ),
        ),
      ]
    case 'under-way':
      return [said(place.underWay), typedText(placeWords(view.to, view)), ...onTheirWay(view.around, view)]
    case 'around':
      return [said(text.around.to), typedText(placeWords(view.to, view)), ...planLines(view.plan, view)]
    case 'declined':
      return [typedText(meetingChange.move[view.to.roomGone ? 'gone' : 'declined'](view.to.room?.name ?? ''))]
    case 'restoring':
      return [notice(text.restoring, 'Attention')]
    case 'why':
      return [said(meetingChange.callOff.what), ...staying(view.around, view), reasonChoice(language)]
    case 'off': {
      const { because } = view
      return [
        said(meetingChange.off(because && meetingChange.callOff.reasons[because])),
        ...behindLine(view.behind, language),
        ...staying(view.around, view),
      ]
    }
    case 'begun':
      return [said(meetingChange.begun)]
  }
}

function actionsOf(view: MeetingChangeView, pressed: Pressed): ExecuteAction[] {
  const { attendance, changeCard: text, meetingChange } = textIn(view.language)
  const act = (verb: string, title: string) => step(`meeting-change-${verb}`, title, pressed)
  const off = act('why', text.off)
  /** What she keeps is this meeting, where it stands, and what she drops is this change. */
  const keep = (change: string) =>
    step('meeting-change-keep', text.keep, { ...pressed, change, stands: view.offer.stands })
  switch (view.is) {
    case 'standing':
    case 'times':
    case 'rooms': {
      if (view.news.gone) return [off]
      return [
        ...(view.is === 'standing' && view.around.underWay.length > 0 ? [act('look', text.look)] : []),
        ...(view.is === 'times' ? [] : [act('times', text.move)]),
        ...(view.inRoom && view.is !== 'rooms' ? [act('rooms', text.room)] : []),
        ...(view.is === 'standing' ? [act('people', text.people.act)] : []),
        off,
        view.is === 'standing'
          ? step('attendance', attendance.see, pressed)
          : step('meeting-change', text.back, pressed),
      ]
    }
    case 'under-way':
    case 'restoring':
      return [act('look', text.look), ...(view.is === 'under-way' ? [keep(view.to.id)] : []), off]
    case 'declined':
      return [
        act('times', text.move),
        ...(view.to.room ? [act('rooms', text.room)] : []),
        keep(view.to.id),
        off,
      ]
    case 'around': {
      const { plan, press } = view
      const go = (title: string, around: string, best: boolean) =>
        pickOne(press.verb, title, { ...pressed, ...press.data, around }, best)
      const n = plan.moves.length
      return [
        ...(n > 0 ? [go(text.around.all(n + 1), plan.id, true)] : []),
        go(text.around.alone, alone, false),
        act('times', text.around.otherTime),
        step('meeting-change', text.back, pressed),
      ]
    }
    case 'why':
      return [
        new ExecuteAction({
          verb: 'meeting-change-off',
          title: text.off,
          data: { ...pressed, stands: view.offer.stands },
          associatedInputs: 'auto',
          style: 'destructive',
          fallback: 'drop',
        }),
        step('meeting-change', text.back, pressed),
      ]
    case 'off':
      return view.behind === 'behind' ? [act('look', meetingChange.putRight)] : []
    case 'begun':
      return []
  }
}

type Here = Extract<MeetingChangeView, { news: OutlookNews }>

/** What is not as it should be with a meeting that stands, and how it is put right. */
function state(view: Here, pressed: Pressed): CardElement[] {
  const { news, behind, inRoom, roomKept, language, today } = view
  const { changeCard: text, meetingChange } = textIn(language)
  const repairs = [
    ...(news.moved
      ? [
          pickOne(
            'meeting-change-take',
            meetingChange.takeOver,
            wishData(view, pressed, view.offer.changes.length - 1),
            false,
          ),
        ]
      : []),
    ...(canBePutBack(news) ? [step('meeting-change-back', text.putBack, pressed)] : []),
    ...(behind === 'behind' && !canBePutBack(news)
      ? [step('meeting-change-look', meetingChange.putRight, pressed)]
      : []),
  ]
  return [
    ...newsLines(news, language, today),
    ...behindLine(behind, language),
    ...buttonRows(repairs),
    ...(inRoom && !roomKept ? [notice(meetingChange.noRoom, 'Attention')] : []),
  ]
}

/** The nth wish of this card: two buttons are two changes, one pressed twice is one. */
const wishData = ({ offer }: Pick<MeetingChangeView, 'offer'>, pressed: Pressed, n: number) => ({
  ...pressed,
  stands: offer.stands,
  change: offer.changes[n]!,
})

function behindLine(behind: 'behind' | 'unknown' | null, language: Language): CardElement[] {
  const { meetingChange } = textIn(language)
  return behind ? [notice(meetingChange[behind], 'Attention')] : []
}

const placeWords = (to: Placed, { language, today }: Pick<MeetingChangeView, 'language' | 'today'>) =>
  textIn(language).meetingChange.at(
    formatMeetingTime(to.start, to.end, language, today),
    to.room?.name ?? null,
  )

/** A closed set and no words of anybody's: the core team's card says it. */
function reasonChoice(language: Language): CardElement {
  const { callOff } = textIn(language).meetingChange
  return new ChoiceSetInput(
    ...cancelReasons.map((value) => ({ value, title: callOff.reasons[value] })),
  ).withOptions({
    id: 'because',
    label: callOff.why,
    style: 'expanded',
    wrap: true,
    isRequired: true,
    errorMessage: callOff.whyMissing,
  })
}
