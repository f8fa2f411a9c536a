import { ExecuteAction, TextBlock, TextInput } from '@microsoft/teams.cards'
import { debriefFields, debriefLetters, type Debrief } from '#shared/domain/meeting/debrief.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { notice, ownCard, typedText, type Pressed } from '../consent/own-card.ts'
import type { Outcome } from '../consent/overview-card.ts'

export type DebriefView = {
  reference: string
  /** What stands there; empty texts before the first time. */
  debrief: Debrief
  revision: number
  /** What another has saved meanwhile, which `revision` is of; shown where it is not what stands in the field. */
  theirs?: Debrief
  outcome: Outcome | null
  language: Language
}

/** The four fields of D-12, for coordinator and meeting leader, whole as they stand: sent again they are corrected. */
export function debriefCard(view: DebriefView, pressed: Pressed, teamsAppId: string): Card {
  const { reference, debrief, revision, theirs = debrief, outcome, language } = view
  const { debrief: text } = textIn(language)
  const body = [
    ...(outcome?.lines ?? []).map((line) => notice(line, outcome!.is)),
    new TextBlock(text.intro, { wrap: true }),
    ...debriefFields.flatMap((field) => [
      new TextInput({
        id: field,
        label: text.fields[field],
        isMultiline: true,
        maxLength: debriefLetters,
        ...(debrief[field] ? { value: debrief[field] } : {}),
      }),
      ...(theirs[field] === debrief[field] ? [] : [typedText(text.theirs(theirs[field]))]),
    ]),
  ]
  const save = new ExecuteAction({
    verb: 'debrief-save',
    title: text.save,
    style: 'positive',
    data: { ...pressed, revision },
    associatedInputs: 'auto',
    fallback: 'drop',
  })
  return ownCard(
    { heading: text.heading, reference, body, actions: [save], language, place: 'after' },
    pressed,
    teamsAppId,
  )
}
