import type { Answer, AnswerBy } from './answers.ts'
import type { QuestionKind } from './form.ts'

const isFilled: { [K in QuestionKind]: (answer: AnswerBy[K]) => boolean } = {
  line: (text) => text.trim() !== '',
  paragraph: (text) => text.trim() !== '',
  date: (day) => day !== '',
  tick: (ticked) => ticked,
  ticks: (ticked) => ticked.length > 0,
  choice: (chosen) => chosen !== '',
  person: (id) => id !== '',
  rows: (rows) => rows.length > 0,
  grid: (rows) => rows.length > 0,
  signature: ({ name, on }) => name.trim() !== '' && on !== '',
}

/** Is there an answer? */
export function filled(kind: QuestionKind, answer: Answer | undefined): boolean {
  return answer !== undefined && (isFilled[kind] as (answer: Answer) => boolean)(answer)
}
