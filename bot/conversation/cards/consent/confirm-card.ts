import { ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { textIn } from '#shared/text/text-in.ts'
import { takenInWords, type TakenInNumbers } from '#shared/text/taken-in-words.ts'
import type { Card } from '../../../ports/posting.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import type { Said } from './choose-card.ts'
import { notice, ownCard, section, step, typedText, type Pressed } from './own-card.ts'
import { permissionInWords } from './permission-in-words.ts'

/** A question before what cannot be undone: what is withdrawn, and what goes with it. */
export function confirmCard(
  course: StoredCourse,
  consents: readonly Consent[],
  takes: TakenInNumbers,
  pressed: Pressed,
  { today, sentence, language, teamsAppId }: Said,
): Card {
  const { cards, withdrawal } = textIn(language)
  const { own } = cards.consent
  const body: CardElement[] = [
    ...(sentence ? [notice(sentence, 'Attention')] : []),
    ...consents.map((consent) => typedText(permissionInWords(consent, course, { today, language }))),
    section(own.follows),
    ...takenInWords(takes, withdrawal, language).map((line) => new TextBlock(line, { wrap: true })),
    new TextBlock(own.confirmIntro, { wrap: true }),
  ]
  const confirm = new ExecuteAction({
    verb: 'consent-withdraw',
    title: own.confirm,
    data: { ...pressed, revision: course.revision, consentIds: consents.map(({ id }) => id).join(',') },
    associatedInputs: 'none',
    style: 'destructive',
    fallback: 'drop',
  })
  const actions = [confirm, step('consent-overview', own.back, pressed)]
  return ownCard(
    { heading: own.confirmHeading, reference: course.reference, body, actions, language },
    pressed,
    teamsAppId,
  )
}
