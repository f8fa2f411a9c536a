import type { Circle } from '#shared/forms/circle.ts'
import { questionsOf, type Form } from '#shared/forms/form.ts'
import { newForm } from '#shared/forms/new-answers.ts'

/**
 * A form as it is typed on a card: the text of each input by its id, which is the place of the answer (`until`,
 * `signature.on`, `parties.0.types`, and a person's row by his id). Ticks stand with a comma between; dates are ISO dates.
 */
export type Typed = Readonly<Record<string, string>>

/** What is typed where somebody is not ticked, or a party is taken out again. */
export const nobody = 'none'

/** More than any form of ours has, and longer than any answer. */
const most = { inputs: 500, text: 4000 } as const

/** What came with the press. The client says it, so it is only text until the form has been asked. */
export function typedIn(form: Form, data: Readonly<Record<string, unknown>>): Typed {
  const asked = new Set(questionsOf(form).map(([name]) => name))
  const typed = Object.entries(data)
    .filter(([id]) => asked.has(id.split('.')[0]!))
    .slice(0, most.inputs)
    .flatMap(([id, said]) => (typeof said === 'string' ? [[id, said.slice(0, most.text)] as const] : []))
  return Object.fromEntries(typed)
}

/** The form as it begins. */
export function typedAtFirst(form: Form, circle: Circle): Typed {
  const begun = Object.entries(newForm(form, circle))
  return Object.fromEntries(
    begun.flatMap(([id, answer]) => (typeof answer === 'string' && answer !== '' ? [[id, answer]] : [])),
  )
}

export const ticks = (text: string): string[] => [...new Set(text.split(',').filter(Boolean))]

/** The rows in which anything is typed under this place, by name: an untouched row is none. */
export function rowsAt(at: string, typed: Typed): string[] {
  const start = `${at}.`
  const rows = Object.entries(typed).flatMap(([id, said]) => {
    const [row = '', part] = id.startsWith(start) ? id.slice(start.length).split('.') : []
    // A way is chosen from the beginning, and says nothing alone.
    return part !== undefined && part !== 'direction' && said !== '' && said !== nobody ? [row] : []
  })
  return [...new Set(rows)]
}
