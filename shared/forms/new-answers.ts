import type { AnswerBy, Answers } from './answers.ts'
import type { Circle } from './circle.ts'
import { questionsOf, type Form, type Question, type QuestionKind } from './form.ts'

const nothing: { [K in QuestionKind]: () => AnswerBy[K] } = {
  line: () => '',
  paragraph: () => '',
  date: () => '',
  tick: () => false,
  ticks: () => [],
  choice: () => '',
  person: () => '',
  rows: () => [],
  grid: () => [],
  signature: () => ({ name: '', on: '' }),
}

/** Every question with no answer. */
export function emptyAnswers(questions: readonly (readonly [name: string, question: Question])[]): Answers {
  return Object.fromEntries(questions.map(([name, { kind }]) => [name, nothing[kind]()]))
}

/** As the form or a new row of it begins. */
export function newAnswers(
  questions: readonly (readonly [name: string, question: Question])[],
  { today }: Circle,
): Answers {
  const begun = questions.flatMap(([name, question]) =>
    question.kind === 'date' && question.starts === 'today' ? [[name, today.toString()] as const] : [],
  )
  return { ...emptyAnswers(questions), ...Object.fromEntries(begun) }
}

export const newForm = (form: Form, circle: Circle): Answers => newAnswers(questionsOf(form), circle)
