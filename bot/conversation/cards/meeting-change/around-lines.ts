import { TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import { formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { AroundView, Lying } from '../../../meetings/read-around.ts'
import { notice, typedText } from '../consent/own-card.ts'

/** What happens to them if the network meeting is moved. */
export type AroundPlan = {
  /** Goes along in the button: another plan than the one that she has seen is shown to her first. */
  id: string
  moves: readonly { from: Lying; to: Lying }[]
  /** There is no time for these: they stay. */
  blocked: readonly Lying[]
}

type In = { language: Language; today: Temporal.PlainDate }
const said = (words: string): CardElement => new TextBlock(words, { wrap: true })

/** Of a meeting that stands, how its last move has gone with those about it, and which of them do not fit. */
export function aroundLines({ moved, underWay, outside }: AroundView, view: In): CardElement[] {
  const { around: text } = textIn(view.language).changeCard
  return [
    ...listOf(said(text.moved), moved, view),
    ...listOf(said(text.underWay), underWay, view),
    ...listOf(notice(text.outside, 'Attention'), outside, view),
  ]
}

/** While its own room is asked: those that follow it. */
export const onTheirWay = ({ underWay }: AroundView, view: In): CardElement[] =>
  listOf(said(textIn(view.language).changeCard.around.underWay), underWay, view)

/** When it is called off, they are not. */
export const staying = ({ stands }: AroundView, view: In): CardElement[] =>
  listOf(notice(textIn(view.language).changeCard.around.stays, 'Attention'), stands, view)

/** Before she says yes: from where each moves, to where, and which cannot. */
export function planLines({ moves, blocked }: AroundPlan, view: In): CardElement[] {
  const { changeCard, domain } = textIn(view.language)
  const { around: text } = changeCard
  return [
    ...(moves.length > 0 ? [said(text.along(moves.length))] : []),
    ...moves.map(({ from, to }) =>
      typedText(text.fromTo(domain.meetingTypes[from.type], whenOf(from, view), placeOf(to, view))),
    ),
    ...listOf(notice(text.blocked(blocked.length), 'Attention'), blocked, view),
    ...(blocked.length > 0 ? [said(text.whatThen)] : []),
    ...(moves.length > 0 ? [said(text.order)] : []),
  ]
}

function listOf(heading: CardElement, some: readonly Lying[], view: In): CardElement[] {
  const { domain } = textIn(view.language)
  if (some.length === 0) return []
  return [
    heading,
    ...some.map((one) => typedText([domain.meetingTypes[one.type], placeOf(one, view)].join(' · '))),
  ]
}

const whenOf = ({ start, end }: Lying, { language, today }: In) =>
  formatMeetingTime(start, end, language, today)
const placeOf = (one: Lying, view: In) =>
  [whenOf(one, view), ...(one.room ? [one.room.name] : [])].join(' · ')
