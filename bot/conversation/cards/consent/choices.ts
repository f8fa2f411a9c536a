import { ChoiceSetInput, DateInput } from '@microsoft/teams.cards'
import type { Circle } from '#shared/forms/circle.ts'
import type { Options } from '#shared/forms/form.ts'
import type { Speech } from '#shared/forms/sentence.ts'
import type { Language } from '#shared/text/language.ts'
import { textIn } from '#shared/text/text-in.ts'
import type { Typed } from './typed.ts'

/** What an input is drawn from. */
export type Drawing = {
  typed: Typed
  circle: Circle
  speech: Speech
  /** One more row is wanted in what repeats. */
  more: boolean
}
/** One of them in a list, or a tick for each. */
export function choices(
  id: string,
  label: string,
  offered: readonly { title: string; value: string }[],
  { typed, speech }: Pick<Drawing, 'typed' | 'speech'>,
  several = false,
): ChoiceSetInput {
  return new ChoiceSetInput(...offered).withOptions({
    id,
    label,
    wrap: true,
    style: several ? 'expanded' : 'compact',
    isMultiSelect: several,
    ...(several ? {} : { placeholder: textIn(speech.language).forms.choose }),
    ...valueOf(typed[id]),
  })
}

export const told = (options: Options, language: Language) =>
  Object.entries(options).map(([value, title]) => ({ title: title[language], value }))

export const valueOf = (said: string | undefined) => (said ? { value: said } : {})

export const dateInput = (id: string, label: string, typed: Typed) =>
  new DateInput({ id, label, ...(/^\d{4}-\d{2}-\d{2}$/.test(typed[id] ?? '') ? valueOf(typed[id]) : {}) })
