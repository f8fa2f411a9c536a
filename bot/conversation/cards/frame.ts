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
import { da } from '#shared/text/da.ts'
import type { Card } from '../../ports/posting.ts'
import { deepLink, type Place } from '../deep-link.ts'

export type FramedCard = {
  key: string
  courseId: string
  heading: string
  facts: readonly (readonly [label: string, value: string])[]
  sentences: readonly string[]
  open: { place: Place; title: string; first: boolean }
  /** Asks for the viewer's own view when the card is shown; it must be quick and change nothing. */
  refresh: boolean
}

/** The frame of every card (look, "Cards"): heading, facts, what to do, one primary action and "Åbn". Texts are ours alone, so Markdown has nothing to bite. */
export function frame(card: FramedCard, teamsAppId: string): Card {
  const text = (words: string) => new TextBlock(words, { wrap: true })
  const body: CardElement[] = [
    new TextBlock(card.heading, { style: 'heading', size: 'Large', weight: 'Bolder', wrap: true }),
    new FactSet(...card.facts.map(([label, value]) => new Fact(label, value))),
    ...card.sentences.map(text),
  ]
  const url = deepLink(teamsAppId, card.courseId, card.open.place)
  const open = new OpenUrlAction(url, {
    title: card.open.title,
    ...(card.open.first ? { style: 'positive' } : {}),
  })
  const status = new ExecuteAction({
    title: da.cards.actions.status,
    ...pressed(card),
    ...(card.open.first ? {} : { style: 'positive' }),
    fallback: 'drop',
  })
  const built = new AdaptiveCard(...body)
    .withVersion('1.5')
    .withOptions({ lang: 'da', speak: card.heading })
    .withActions(...(card.open.first ? [open, status] : [status, open]))
  if (card.refresh)
    built.withRefresh(
      new RefreshDefinition({
        action: new ExecuteAction({ title: da.cards.actions.status, ...pressed(card) }),
      }),
    )
  return JSON.parse(JSON.stringify(built)) as Card
}

/** The outbox key travels in the button, so that a card that stands there twice is known when somebody presses it. */
function pressed({ key, courseId }: FramedCard): {
  verb: string
  data: { key: string; courseId: string }
  associatedInputs: 'none'
} {
  return { verb: 'status', data: { key, courseId }, associatedInputs: 'none' }
}
