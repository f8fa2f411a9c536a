import { DateInput, ExecuteAction, TextBlock } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import { furthestDay } from '#shared/domain/plan/agreement-state.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Language } from '#shared/text/language.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, step, typedText, type Pressed } from '../consent/own-card.ts'
import { shortened, type ShownAgreement } from './agreements-card.ts'

export type MoveView = {
  reference: string
  agreement: Pick<ShownAgreement, 'id' | 'content'>
  /** Why the day that was picked cannot be had; null at first. */
  refused: string | null
  language: Language
  today: Temporal.PlainDate
}

/** Until when? Asked of whoever promised it, in his own view. */
export function moveCard(
  { reference, agreement, refused, language, today }: MoveView,
  pressed: Pressed,
  teamsAppId: string,
): Card {
  const { agreements: text } = textIn(language)
  const body = [
    ...(refused ? [notice(refused, 'Attention')] : []),
    typedText(shortened(agreement.content)),
    new TextBlock(text.moveIntro, { wrap: true }),
    new DateInput({
      id: 'until',
      label: text.day,
      isRequired: true,
      errorMessage: text.dayMissing,
      min: today.toString(),
      max: furthestDay(today).toString(),
    }),
  ]
  const save = new ExecuteAction({
    verb: 'agreement-until',
    title: text.save,
    style: 'positive',
    data: { ...pressed, agreement: agreement.id },
    associatedInputs: 'auto',
    fallback: 'drop',
  })
  const actions = [save, step('agreements', text.back, pressed)]
  return ownCard(
    { heading: text.moveHeading, reference, body, actions, language, place: 'plan' },
    pressed,
    teamsAppId,
  )
}
