import type { Language } from '../text/language.ts'
import { tell, type Facts } from './facts.ts'
import type { Fault, FaultReason } from './fault.ts'
import { questionsOf, type Form, type Question } from './form.ts'

/** How a form is spoken of: the language, the general sentences (shared/text, section `forms`) and the facts. */
export type Speech = {
  language: Language
  general: { faults: Readonly<Record<FaultReason, string>>; row: (what: string, n: number) => string }
  facts: Facts
}

/** What is said at the place of the fault: the question's own sentence, else the general one. */
export function sentenceOf(
  form: Form,
  { path, reason }: Fault,
  { language, general, facts }: Speech,
): string {
  const own = trailTo(form, path).at(-1)?.question.says?.[reason]
  return own ? tell(own, language, facts) : general.faults[reason]
}

/** Where it is, in the form's own words: "Barn 1: Barnets navn". */
export function placeOf(form: Form, path: string, { language, general, facts }: Speech): string {
  return trailTo(form, path)
    .map(({ question, row }) =>
      row !== null && question.kind === 'rows'
        ? general.row(tell(question.row, language, facts), row + 1)
        : tell(question.label, language, facts),
    )
    .join(': ')
}

/** The questions that a path leads through, each with the row that it goes on in. A path that leads nowhere is empty. */
function trailTo(form: Form, path: string): { question: Question; row: number | null }[] {
  const [name, row, inner] = path.split('.')
  const question = questionsOf(form).find(([one]) => one === name)?.[1]
  if (!question) return []
  if (question.kind !== 'rows' || row === undefined) return [{ question, row: null }]
  const asked =
    inner === undefined ? undefined : Object.entries(question.of).find(([one]) => one === inner)?.[1]
  return [{ question, row: Number(row) }, ...(asked ? [{ question: asked, row: null }] : [])]
}
