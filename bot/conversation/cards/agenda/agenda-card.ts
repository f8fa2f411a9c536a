import { ExecuteAction, TextBlock, TextInput, type CardElement } from '@microsoft/teams.cards'
import { Temporal } from 'temporal-polyfill'
import { agendaLimits, partOf } from '#shared/domain/agenda/agenda.ts'
import { speakersOf } from '#shared/domain/agenda/people.ts'
import { sumAgenda } from '#shared/domain/agenda/sum.ts'
import { formatMeetingTime, formatTime } from '#shared/text/format.ts'
import type { Language } from '#shared/text/language.ts'
import { ofMeeting } from '#shared/text/of-meeting.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { DrawnAgenda } from '../../../agenda/draw-agenda.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, section, step, typedText, type Pressed } from '../consent/own-card.ts'

/** More than this is read in the tab; Teams takes no card of any size. */
const most = { items: 20, letters: 160 } as const

/** What came of the press: `said` in a sentence, and what he typed, where it was not put there. */
export type Put = { is: 'Good' | 'Attention'; said: string; typed: string } | null

/** What the card reminds of, which stays its heading in everybody's own view. */
export const agendaTasks = ['agenda-due', 'agenda-late', 'agenda-sent', 'meeting-soon'] as const
export type AgendaTask = (typeof agendaTasks)[number]

/** One viewer's own view of an agenda card: the agenda as he may read it, and the field to put an item on it while it is a draft. */
export function agendaCard(
  {
    reference,
    task,
    agenda,
    put,
    language,
  }: { reference: string; task: AgendaTask; agenda: DrawnAgenda; put: Put; language: Language },
  pressed: Pressed,
  teamsAppId: string,
): Card {
  const { agendaCard: text, cards } = textIn(language)
  const { meeting, may, final } = agenda
  const [start, end] = [Temporal.Instant.from(meeting.start), Temporal.Instant.from(meeting.end)]
  const kept = put?.typed ?? ''
  const body: CardElement[] = [
    ...(put ? [notice(put.said, put.is)] : []),
    // What cannot be put there any more is his all the same.
    ...(kept && !may.propose
      ? [section(text.youWrote), typedText(kept), new TextBlock(text.sayIt, { wrap: true })]
      : []),
    new TextBlock(formatMeetingTime(start, end, language), { wrap: true, weight: 'Bolder' }),
    ...(final ? [new TextBlock(text.isFinal, { wrap: true })] : []),
    ...itemLines(agenda, start, language).map(typedText),
    ...(may.propose
      ? [
          new TextInput({
            id: 'item',
            label: text.ask,
            isMultiline: true,
            // What is too long already is his to shorten.
            maxLength: Math.max(agendaLimits.added, kept.length),
            ...(kept ? { value: kept } : {}),
          }),
          new TextBlock(text.hint, { wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' }),
        ]
      : []),
  ]
  const actions = may.propose
    ? [
        new ExecuteAction({
          verb: 'agenda-add',
          title: text.put,
          data: { ...pressed },
          associatedInputs: 'auto',
          style: 'positive',
          fallback: 'drop',
        }),
      ]
    : [step('agenda', text.again, pressed)]
  const place = `agenda/${meeting.id}` as const
  return ownCard(
    { heading: ofMeeting(cards.headings[task], meeting.type), reference, body, actions, language, place },
    pressed,
    teamsAppId,
  )
}

/** "kl. 9.10 Familiens indlæg (10 min.)", with what was written and by whom. */
function itemLines(
  { items, template, comes, leaderId }: DrawnAgenda,
  start: Temporal.Instant,
  language: Language,
) {
  const { agenda: words, agendaCard: text } = textIn(language)
  const { rows } = sumAgenda(items, { speakers: speakersOf(comes, leaderId), length: 0 })
  const lines = items.map((item, n) => {
    const { begins, minutes } = rows[n]!
    const part = partOf(item)
    const what = part ? words.part(template, part) : shortened(item.text)
    const line = text.item(formatTime(start.add({ minutes: begins }), language), what, minutes)
    const said = part && item.text ? `${line}: ${shortened(item.text)}` : line
    return item.by === null ? said : text.by(said, item.by)
  })
  const rest = lines.length - most.items
  return rest > 0 ? [...lines.slice(0, most.items), text.more(rest)] : lines
}

const shortened = (words: string) =>
  words.length > most.letters ? `${words.slice(0, most.letters).trimEnd()} …` : words
