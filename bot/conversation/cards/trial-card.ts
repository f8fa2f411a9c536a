import { AdaptiveCard, TextBlock } from '@microsoft/teams.cards'
import { da } from '#shared/text/da.ts'
import type { Card } from '../../ports/posting.ts'

/** What an administrator's trial posts, and takes away again. It belongs to no course and has nothing to press. */
export function trialCard(): { card: Card; summary: string } {
  const { heading, sentence } = da.cards.trial
  const built = new AdaptiveCard(
    new TextBlock(heading, { style: 'heading', size: 'Large', weight: 'Bolder', wrap: true }),
    new TextBlock(sentence, { wrap: true }),
  )
    .withVersion('1.5')
    .withOptions({ lang: 'da', speak: heading })
  return { card: JSON.parse(JSON.stringify(built)) as Card, summary: heading }
}
