import { ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import type { Consent } from '#shared/domain/consent/consent.ts'
import { da } from '#shared/text/da.ts'
import { takenInWords, type TakenInNumbers } from '#shared/text/taken-in-words.ts'
import type { Card } from '../../../ports/posting.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import { notice, ownCard, section, step, typedText, type Pressed } from './own-card.ts'
import { permissionInWords } from './permission-in-words.ts'

const { own } = da.cards.consent

/** A question before what cannot be undone: what is withdrawn, and what goes with it. */
export function confirmCard(
  course: StoredCourse,
  consents: readonly Consent[],
  takes: TakenInNumbers,
  pressed: Pressed,
  { today, sentence, teamsAppId }: { today: Temporal.PlainDate; sentence: string | null; teamsAppId: string },
): Card {
  const body: CardElement[] = [
    ...(sentence ? [notice(sentence, 'Attention')] : []),
    ...consents.map((consent) => typedText(permissionInWords(consent, course, today))),
    section(own.follows),
    ...takenInWords(takes, da.withdrawal, 'da').map((line) => new TextBlock(line, { wrap: true })),
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
    { heading: own.confirmHeading, reference: course.reference, body, actions },
    pressed,
    teamsAppId,
  )
}
