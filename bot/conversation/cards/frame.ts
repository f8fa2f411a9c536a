import {
  AdaptiveCard,
  ExecuteAction,
  Fact,
  FactSet,
  OpenUrlAction,
  RefreshDefinition,
  TextBlock,
  type CardElement,
} from '@microsoft/teams.cards'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../ports/posting.ts'
import { deepLink, type Place } from '../deep-link.ts'

export type FramedCard = {
  key: string
  courseId: string
  language: Language
  heading: string
  facts: readonly (readonly [label: string, value: string])[]
  sentences: readonly string[]
  open: { place: Place; title: string; first: boolean }
  /** What pressing does; "Vis status" unless said. */
  act?: { verb: string; title: string }
  /** What stands under the sentences, without a word that anybody has typed. */
  more?: readonly CardElement[]
  /** Asks for the viewer's own view when the card is shown, of everybody or of those listed; it must be quick and change nothing. */
  refresh: boolean | readonly string[]
}

/** The frame of every card (look, "Cards"): heading, facts, what to do, one primary action and "Åbn". Texts are ours alone, so Markdown has nothing to bite. */
export function frame(card: FramedCard, teamsAppId: string): Card {
  const text = (words: string) => new TextBlock(words, { wrap: true })
  const body: CardElement[] = [
    new TextBlock(card.heading, { style: 'heading', size: 'Large', weight: 'Bolder', wrap: true }),
    new FactSet(...card.facts.map(([label, value]) => new Fact(label, value))),
    ...card.sentences.map(text),
    ...(card.more ?? []),
  ]
  const url = deepLink(teamsAppId, card.courseId, card.open.place)
  const open = new OpenUrlAction(url, {
    title: card.open.title,
    ...(card.open.first ? { style: 'positive' } : {}),
  })
  const act = new ExecuteAction({
    ...pressed(card),
    ...(card.open.first ? {} : { style: 'positive' }),
    fallback: 'drop',
  })
  const built = new AdaptiveCard(...body)
    .withVersion('1.5')
    .withOptions({ lang: card.language, speak: card.heading })
    .withActions(...(card.open.first ? [open, act] : [act, open]))
  if (card.refresh)
    built.withRefresh(
      new RefreshDefinition({
        action: new ExecuteAction(pressed(card)),
        ...(card.refresh === true ? {} : { userIds: [...card.refresh] }),
      }),
    )
  return JSON.parse(JSON.stringify(built)) as Card
}

/** The outbox key travels in the button, so that a card that stands there twice is known when somebody presses it. */
function pressed({ key, courseId, language, act }: FramedCard): {
  verb: string
  title: string
  data: { key: string; courseId: string }
  associatedInputs: 'none'
} {
  const { verb, title } = act ?? { verb: 'status', title: textIn(language).cards.actions.status }
  return { verb, title, data: { key, courseId }, associatedInputs: 'none' }
}
