import type { Answer, Answers } from './answers.ts'

/**
 * What stands round a question: the answers of its row, if it is in one, and of the form. `signedOn`: the day of a signature that stands
 * further down, as it is written.
 */
export type Scope = { answers: Answers; row?: Answers; signedOn?: string }

/** The answer to the field of that name, nearest first; a dot leads into a signature (`signature.on`). */
export function answerTo(path: string, { answers, row }: Scope): Answer | undefined {
  const [name = '', part] = path.split('.')
  const answer = row && Object.hasOwn(row, name) ? row[name] : answers[name]
  if (part === undefined) return answer
  return (answer as Partial<Record<string, Answer>> | undefined)?.[part]
}

/** The same as text; '' where there is none. */
export function textAt(path: string, scope: Scope): string {
  const answer = answerTo(path, scope)
  return typeof answer === 'string' ? answer : ''
}
