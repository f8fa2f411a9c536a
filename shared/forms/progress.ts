import type { Answers } from './answers.ts'
import { askedIn, type Questions } from './asked.ts'
import type { Circle } from './circle.ts'
import { filled } from './filled.ts'
import { questionsOf, type Form } from './form.ts'

export type Progress = { answered: number; asked: number }

/** How far a form has come: the questions that must be answered, in rows too, and how many have an answer. */
export function progress(form: Form, given: Partial<Answers>, circle: Circle): Progress {
  return sum(count(questionsOf(form), askedIn(form, given, circle)))
}

function count(questions: Questions, answers: Answers): Progress[] {
  return questions
    .filter(([name]) => name in answers)
    .flatMap(([name, question]) => {
      const own = question.optional
        ? []
        : [{ asked: 1, answered: filled(question.kind, answers[name]) ? 1 : 0 }]
      if (question.kind !== 'rows') return own
      return [
        ...own,
        ...(answers[name] as Answers[]).flatMap((row) => count(Object.entries(question.of), row)),
      ]
    })
}

function sum(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (whole, part) => ({ asked: whole.asked + part.asked, answered: whole.answered + part.answered }),
    { asked: 0, answered: 0 },
  )
}
