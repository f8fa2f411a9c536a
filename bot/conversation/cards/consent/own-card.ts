import {
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  RichTextBlock,
  TextBlock,
  TextRun,
  type CardElement,
} from '@microsoft/teams.cards'
import { textIn } from '#shared/text/text-in.ts'
import type { Language } from '#shared/text/language.ts'
import type { Card } from '../../../ports/posting.ts'
import { deepLink, type Place } from '../../deep-link.ts'

/** Which card was pressed, of which course. It goes along in every button. */
export type Pressed = { key: string; courseId: string }

export type OwnCard = {
  heading: string
  reference: string
  body: readonly CardElement[]
  actions: readonly ExecuteAction[]
  /** Out of Teams, beside the way into the tab. */
  links?: readonly { title: string; url: string }[]
  language: Language
  /** The course itself unless said. */
  place?: Place
}

/** One viewer's own view of a card: with names and words that he may see, for him alone. It carries ids where a press on it is to be understood. */
export function ownCard(
  { heading, reference, body, actions, links = [], language, place = 'course' }: OwnCard,
  pressed: Pressed,
  teamsAppId: string,
): Card {
  const { cards } = textIn(language)
  const open = new OpenUrlAction(deepLink(teamsAppId, pressed.courseId, place), {
    title: place === 'plan' ? cards.actions.openPlan : cards.actions.open,
  })
  const built = new AdaptiveCard(
    new TextBlock(heading, { style: 'heading', size: 'Large', weight: 'Bolder', wrap: true }),
    new TextBlock(`${cards.facts.reference}: ${reference}. ${cards.status.onlyYou}`, {
      wrap: true,
      isSubtle: true,
    }),
    ...body,
  )
    .withVersion('1.5')
    .withOptions({ lang: language, speak: heading })
    .withActions(...actions, ...links.map(({ title, url }) => new OpenUrlAction(url, { title })), open)
  return JSON.parse(JSON.stringify(built)) as Card
}

/** Names and whatever else somebody has typed: a TextBlock would read Markdown in it (knowledge: cards 3). */
export const typedText = (words: string): CardElement => new RichTextBlock({ inlines: [new TextRun(words)] })

/** Of whom the lines below it are. */
export const typedName = (name: string): CardElement =>
  new RichTextBlock({ inlines: [new TextRun(name, { weight: 'Bolder' })] })

export const section = (words: string): CardElement =>
  new TextBlock(words, { weight: 'Bolder', wrap: true, spacing: 'Medium' })

/** What came of the last press: a word and a colour, never the colour alone. */
export const notice = (words: string, is: 'Good' | 'Attention'): CardElement =>
  new TextBlock(words, { color: is, weight: 'Bolder', wrap: true })

/** A button that needs nothing of what is typed, and leaves it unchecked. */
export const step = (verb: string, title: string, data: Pressed & Record<string, string>): ExecuteAction =>
  new ExecuteAction({ verb, title, data: { ...data }, associatedInputs: 'none', fallback: 'drop' })
