import {
  ActionSet,
  Container,
  Fact,
  FactSet,
  TextBlock,
  ToggleVisibilityAction,
  type CardElement,
} from '@microsoft/teams.cards'
import { informationTypes } from '#shared/domain/consent/consent.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'

const id = 'explained'

/** What one says yes to, kind by kind and what for, in plain words and without a name: for everybody who sees the card. It opens at a press. */
export function explained(language: Language): CardElement[] {
  const {
    cards: { consent },
    domain,
  } = textIn(language)
  const types = informationTypes.map((type) => new Fact(domain.informationTypes[type], consent.types[type]))
  const purposes = Object.values(consent.purposes).map((words) => new TextBlock(words, { wrap: true }))
  return [
    new ActionSet(new ToggleVisibilityAction({ title: consent.explain, targetElements: [id] })),
    new Container(new FactSet(...types), ...purposes).withId(id).withIsVisible(false),
  ]
}
