import {
  AdaptiveCard,
  CardElement,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  ToggleVisibilityAction,
  Versions,
} from 'adaptivecards'
import { reportUnknown } from '../pages/unknown-calls.ts'
import type { Theme } from '../pages/themes.ts'
import type { CardJson } from './card-answer.ts'
import { hostConfig } from './host-config.ts'

export type Pressed = { verb: string; data: unknown }
type Ways = { execute: (pressed: Pressed) => void; openLink: (link: string) => void }

// No Markdown: what stands in a card is text.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false
}

/** Draws a card with Microsoft's own renderer at Teams' ceiling, version 1.5. A card that Teams would not take is reported. */
export function drawCard(json: CardJson, theme: Theme, { execute, openLink }: Ways): HTMLElement {
  const card = new AdaptiveCard()
  card.hostConfig = new HostConfig(hostConfig(theme))
  card.onExecuteAction = (action) => {
    if (action instanceof ExecuteAction) execute({ verb: action.verb, data: action.data ?? {} })
    else if (action instanceof OpenUrlAction) openLink(action.url ?? '')
    // Shows and hides by itself, as in Teams.
    else if (!(action instanceof ToggleVisibilityAction))
      reportUnknown(`kortets knap ${action.getJsonTypeName()}`, json)
  }
  const context = new SerializationContext(Versions.v1_5)
  // The renderer's own pattern for `lang` has the flag g: it remembers where it stopped, and would refuse every second card.
  if (CardElement.langProperty.regEx) CardElement.langProperty.regEx.lastIndex = 0
  card.parse(json, context)
  for (let at = 0; at < context.eventCount; at++)
    reportUnknown(`kortet: ${context.getEventAt(at).message}`, json)
  return card.render() ?? document.createElement('div')
}
