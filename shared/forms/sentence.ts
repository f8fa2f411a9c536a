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
export function sentenceOf(form: Form, { path, reason }: Fault, speech: Speech): string {
  return ownSentence(trailTo(form, path).at(-1)?.question, reason, speech) ?? speech.general.faults[reason]
}

/**
 * The same away from its place: "Barn 1: Barnets navn: Her mangler et svar." A sentence of the question's own says
 * what it is about. `party` is what the ticked party is called, in a grid.
 */
export function faultLine(form: Form, fault: Fault, speech: Speech, party: string | null = null): string {
  const { language, general, facts } = speech
  const trail = trailTo(form, fault.path)
  const own = ownSentence(trail.at(-1)?.question, fault.reason, speech)
  const places = trail.flatMap(({ question, row }) => {
    if (row !== null && question.kind === 'rows')
      return [general.row(tell(question.row, language, facts), row + 1)]
    return own === null && party === null ? [tell(question.label, language, facts)] : []
  })
  return [...places, party ?? [], own ?? general.faults[fault.reason]]
    .flat()
    .join(': ')
    .replaceAll('?: ', '? ')
}

function ownSentence(
  question: Question | undefined,
  reason: FaultReason,
  { language, facts }: Speech,
): string | null {
  const own = question?.says?.[reason]
  return own ? tell(own, language, facts) : null
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
