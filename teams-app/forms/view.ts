import type { ReactNode } from 'react'
import { get, type Control, type FieldErrors, type FieldValues } from 'react-hook-form'
import type { Circle } from '#shared/forms/circle.ts'
import type { Field, FieldOf, Kind } from '#shared/forms/form.ts'
import type { Scope } from '#shared/forms/scope.ts'
import type { Bilingual, Language } from '#shared/text/language.ts'
import type { formWords } from './form-words.ts'

/** What every field of a form is drawn with. */
export type View = {
  circle: Circle
  control: Control<FieldValues>
  errors: FieldErrors
  language: Language
  words: (typeof formWords)[Language]
  say: (text: Bilingual) => string
  /** Draws a field at its place, `children.0.child`; rows draw theirs through it. */
  draw: (path: string, field: Field, scope: Scope) => ReactNode
}

export type Drawn<K extends Kind> = { field: FieldOf<K>; path: string; scope: Scope; view: View }

/** The sentence at a place, or at the whole of its rows. */
export function messageAt({ errors }: View, path: string): string | undefined {
  const error = get(errors, path) as { message?: unknown; root?: { message?: unknown } } | undefined
  const message = error?.message ?? error?.root?.message
  return typeof message === 'string' ? message : undefined
}

/** How a question is labelled: its words, its hint, and the star of what must be answered. */
export function labelOf(
  { label, help, optional }: { label: Bilingual; help?: Bilingual; optional?: true },
  { say, words }: View,
): { label: string; hint?: string; required?: string } {
  return {
    label: say(label),
    ...(help ? { hint: say(help) } : {}),
    ...(optional ? {} : { required: words.faults.missing }),
  }
}
