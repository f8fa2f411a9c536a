import type { Answers } from './answers.ts'
import { askedIn, type Questions } from './asked.ts'
import type { Circle } from './circle.ts'
import type { Fault } from './fault.ts'
import { questionsOf, type Form } from './form.ts'
import { holds } from './holds.ts'
import { senseOf } from './sense.ts'
import type { Scope } from './scope.ts'
import { readShape } from './shape.ts'

export type Checked = { ok: true; answers: Answers } | { ok: false; faults: Fault[] }

/**
 * The one validation, in the browser and in the service. Valid answers hold what is asked and nothing else; a fault
 * says where and why, in the order of the form.
 */
export function checkAnswers(form: Form, given: unknown, circle: Circle): Checked {
  const read = readShape(form, given)
  if (!read.ok) return read
  const answers = askedIn(form, read.answers, circle)
  const faults = [
    ...faultsAmong(questionsOf(form), { answers }, circle),
    ...form.rules
      .filter((rule) => !holds(rule.holds, { answers }, circle))
      .map(({ at }): Fault => ({ path: at, reason: 'needs-more' })),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answers }
}

function faultsAmong(questions: Questions, scope: Scope, circle: Circle): Fault[] {
  const here = scope.row ?? scope.answers
  return questions.flatMap(([name, question]) => {
    const answer = here[name]
    if (answer === undefined) return []
    const rows = question.kind === 'rows' ? (answer as Answers[]) : []
    const inRows = rows.map((row) => ({ ...scope, row }))
    return [
      ...beneath(name, senseOf(question, answer, scope, circle)),
      ...inRows.flatMap((inner, n) =>
        question.kind === 'rows'
          ? beneath(`${name}.${n}`, faultsAmong(Object.entries(question.of), inner, circle))
          : [],
      ),
    ]
  })
}

const beneath = (place: string, faults: readonly Fault[]): Fault[] =>
  faults.map(({ path, reason }) => ({ path: path === '' ? place : `${place}.${path}`, reason }))
