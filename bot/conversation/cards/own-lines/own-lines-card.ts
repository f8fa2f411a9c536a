import { TextBlock } from '@microsoft/teams.cards'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import type { Place } from '../../deep-link.ts'
import { shortened } from '../agreements/agreements-card.ts'
import { ownCard, section, step, typedText, type Pressed } from '../consent/own-card.ts'

/** The verbs of cards that show one reader more, by what they show. */
export const ownLinesVerbs = ['own-plan', 'own-smileys', 'own-instruments'] as const
export type OwnLinesVerb = (typeof ownLinesVerbs)[number]

export type OwnLinesView = {
  reference: string
  language: Language
  heading: string
  /** What is true for everybody: a sentence of ours. */
  told: string | null
  /** Each under its heading, in words that people have typed; what is empty is left out. None where there is nothing to see for anybody. */
  parts: readonly { heading: string; lines: readonly string[] }[]
  place: Place
}

/** More than this is read in the tab; Teams takes no card of any size. */
const most = 10

/** One reader's own view of a card: what the family has said yes to for him, and nothing else. */
export function ownLinesCard(
  { reference, language, heading, told, parts, place }: OwnLinesView,
  verb: OwnLinesVerb,
  pressed: Pressed,
  teamsAppId: string,
): Card {
  const { ownLines: text } = textIn(language)
  const shown = parts.filter(({ lines }) => lines.length > 0)
  const body = [
    ...(told ? [plain(told)] : []),
    ...shown.flatMap(({ heading: over, lines }) => [
      section(over),
      ...lines.slice(0, most).map((line) => typedText(shortened(line))),
      ...(lines.length > most ? [plain(text.more(lines.length - most))] : []),
    ]),
    ...(parts.length > 0 && shown.length === 0 ? [plain(text.nothing)] : []),
  ]
  const actions = [step(verb, text.act[verb], pressed)]
  return ownCard({ heading, reference, body, actions, language, place }, pressed, teamsAppId)
}

const plain = (words: string) => new TextBlock(words, { wrap: true })
