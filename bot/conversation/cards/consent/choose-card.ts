import { ChoiceSetInput, ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import { isValid } from '#shared/domain/consent/valid.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import { notice, ownCard, step, typedText, type Pressed } from './own-card.ts'
import { permissionInWords } from './permission-in-words.ts'

/** `sentence`: what was wrong with what she chose. */
export type Said = {
  today: Temporal.PlainDate
  sentence: string | null
  language: Language
  teamsAppId: string
}

/** More are withdrawn in the tab; Teams takes no card of any size. */
const mostChoices = 40

/** Which yes is withdrawn: every permission that holds today, each by itself, as the family may withdraw it. */
export function chooseCard(
  course: StoredCourse,
  pressed: Pressed,
  { today, sentence, language, teamsAppId }: Said,
): Card {
  const { own } = textIn(language).cards.consent
  const standing = course.consents.filter((consent) => isValid(consent, today))
  const rest = standing.length - mostChoices
  const choices = standing.slice(0, mostChoices).map((consent) => ({
    title: permissionInWords(consent, course, { today, language }),
    value: consent.id,
  }))
  const chosen = new ChoiceSetInput(...choices).withOptions({
    id: 'chosen',
    label: own.choose,
    style: 'expanded',
    isMultiSelect: true,
    isRequired: true,
    errorMessage: own.choosePlease,
    wrap: true,
  })
  const body: CardElement[] =
    choices.length === 0
      ? [typedText(own.chooseNone)]
      : [
          new TextBlock(own.chooseIntro, { wrap: true }),
          chosen,
          ...(rest > 0 ? [typedText(own.more(rest))] : []),
          ...(sentence ? [notice(sentence, 'Attention')] : []),
        ]
  const next = new ExecuteAction({
    verb: 'consent-confirm',
    title: own.next,
    data: { ...pressed },
    associatedInputs: 'auto',
    style: 'positive',
    fallback: 'drop',
  })
  const actions = [...(choices.length === 0 ? [] : [next]), step('consent-overview', own.back, pressed)]
  return ownCard(
    { heading: own.chooseHeading, reference: course.reference, body, actions, language },
    pressed,
    teamsAppId,
  )
}
