import { ExecuteAction, TextBlock, type CardElement } from '@microsoft/teams.cards'
import type { Circle } from '#shared/forms/circle.ts'
import { factsOn, tell, type Municipality } from '#shared/forms/facts.ts'
import type { Fault } from '#shared/forms/fault.ts'
import { questionsOf, type Form } from '#shared/forms/form.ts'
import { faultLine, sentenceOf, type Speech } from '#shared/forms/sentence.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Card } from '../../../ports/posting.ts'
import { partyRowsAt, placeTyped } from './answers-typed.ts'
import { inputsFor } from './inputs.ts'
import { notice, ownCard, section, step, type Pressed } from './own-card.ts'
import { mostParties } from './party-inputs.ts'
import type { Typed } from './typed.ts'

export type ShownForm = {
  form: Form
  reference: string
  language: Language
  circle: Circle
  /** Who asks, as the form's sentences name it. */
  municipality: Municipality
  typed: Typed
  /** What it was based on, and the id that makes a form sent twice one form. */
  revision: number
  signatureId: string
  /** What the form says is wrong, each said beside its answer. */
  faults: readonly Fault[]
  /** What is wrong with all of it. */
  sentence: string | null
  more: boolean
}

/** The signed form to be written in, with what was typed before and what was wrong with it. Nothing typed is lost. */
export function formCard(shown: ShownForm, pressed: Pressed, teamsAppId: string): Card {
  const { form, language, typed, circle, municipality, revision, signatureId, faults, sentence, more } = shown
  const { cards, forms } = textIn(language)
  const { own } = cards.consent
  const facts = factsOn(circle, municipality)
  const speech: Speech = { language, general: forms, facts }
  const drawing = { typed, circle, speech, more }
  const asked = form.sections.flatMap(({ title, fields }) => {
    const inputs = Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'fixed' || field.kind === 'law' ? [] : inputsFor(field, name, drawing),
    )
    return inputs.length > 0 ? [section(tell(title, language, facts)), ...inputs] : []
  })
  const ids = asked.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const placed = faults.map((fault) => ({ fault, at: nearest(placeTyped(form, fault.path, typed), ids) }))
  const above = placed.flatMap(({ fault, at }) => (at === null ? [faultLine(form, fault, speech)] : []))
  const body: CardElement[] = [
    new TextBlock(own.formIntro, { wrap: true }),
    ...(faults.length > 0 ? [notice(forms.summary(faults.length), 'Attention')] : []),
    ...[sentence ?? [], above].flat().map((line) => notice(line, 'Attention')),
    ...asked.flatMap((element) => [
      element,
      ...placed
        .filter(({ at }) => at !== null && at === element.id)
        .map(({ fault }) => notice(sentenceOf(form, fault, speech), 'Attention')),
    ]),
  ]
  const carried = { ...pressed, revision, signatureId, form: form.id, version: form.version }
  const action = (verb: string, title: string) =>
    new ExecuteAction({ verb, title, data: carried, associatedInputs: 'auto', fallback: 'drop' })
  const room = questionsOf(form).some(
    ([name, { kind }]) => kind === 'grid' && partyRowsAt(name, typed).length < mostParties,
  )
  const actions = [
    action('consent-register', own.save).withStyle('positive'),
    ...(room ? [action('consent-more', own.moreParties)] : []),
    step('consent-overview', own.back, pressed),
  ]
  return ownCard(
    { heading: tell(form.title, language, facts), reference: shown.reference, body, actions, language },
    pressed,
    teamsAppId,
  )
}

/** The input that a place is in, else the first within it; null when the card has neither. */
function nearest(place: string, ids: readonly string[]): string | null {
  const round = ids.filter((id) => place === id || place.startsWith(`${id}.`))
  return (
    round.toSorted((a, b) => b.length - a.length)[0] ?? ids.find((id) => id.startsWith(`${place}.`)) ?? null
  )
}
