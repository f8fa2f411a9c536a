import { ActionSet, ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '#shared/api/contract.ts'
import type { findTimes } from '#shared/api/times.ts'
import { pane as daPane } from '#shared/text/da/pane.ts'
import { pane as enPane } from '#shared/text/en/pane.ts'
import { capital } from '#shared/text/capital.ts'
import { localDate } from '#shared/domain/calendar/zone.ts'
import { formatDate, formatMeetingTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { reasonWords } from '#shared/text/slot-words.ts'
import { textIn } from '#shared/text/text-in.ts'
import { typedText } from './consent/own-card.ts'

type Slot = Output<typeof findTimes>['slots'][number]
type Said = {
  language: Language
  today: Temporal.PlainDate
  verb: string
  /** There is one a day. */
  title: (day: string) => string
  room: (name: string) => string
  data: Record<string, string>
  /** The one that stands out. */
  best: boolean
}

/** One of the times that were found: when, in which room, why it stands there, and the button that takes it. */
export function offeredTime(slot: Slot, said: Said): CardElement[] {
  const { language, today, verb, title, room, data, best } = said
  const [start, end] = [Temporal.Instant.from(slot.start), Temporal.Instant.from(slot.end)]
  const when = formatMeetingTime(start, end, language, today)
  const [first] = slot.rooms
  const reasons = reasonWords(unnamed(slot, language), {
    language,
    pane: language === 'da' ? daPane : enPane,
  })
  return [
    new TextBlock(when, { weight: 'Bolder', wrap: true, spacing: 'Medium', separator: true }),
    ...(first ? [typedText(room(first.name))] : []),
    ...(reasons ? [new TextBlock(reasons, { wrap: true })] : []),
    new ActionSet(pickOne(verb, title(formatDate(localDate(start), language, today)), data, best)),
  ]
}

/** Who could not come is said in numbers. */
function unnamed({ reasons }: Pick<Slot, 'reasons'>, language: Language): Pick<Slot, 'reasons'> {
  const { some } = textIn(language).nextMeeting
  return {
    reasons: reasons.map((reason) =>
      reason.kind === 'without' ? { ...reason, names: [capital(some(reason.names.length))] } : reason,
    ),
  }
}

/** The button that takes one of several. */
export const pickOne = (
  verb: string,
  title: string,
  data: Record<string, string>,
  best: boolean,
): ExecuteAction =>
  new ExecuteAction({
    verb,
    title,
    data,
    associatedInputs: 'none',
    ...(best ? { style: 'positive' } : {}),
    fallback: 'drop',
  })
