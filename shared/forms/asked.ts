import type { Answer, Answers, PartyRow } from './answers.ts'
import type { Circle } from './circle.ts'
import { questionsOf, type Form, type Question } from './form.ts'
import { holds } from './holds.ts'
import { emptyAnswers } from './new-answers.ts'
import { textAt, type Scope } from './scope.ts'

export type Questions = readonly (readonly [name: string, question: Question])[]

/**
 * The answers to what is asked, each with something, if only nothing; what is not asked is left out, however it was
 * answered once. A condition sees what stands above it, and on which day the form, or the row, was signed.
 */
export function askedIn(form: Form, given: Partial<Answers>, circle: Circle): Answers {
  return among(questionsOf(form), { answers: given }, circle)
}

type Given = { answers: Partial<Answers>; row?: Partial<Answers> }

function among(questions: Questions, all: Given, circle: Circle, above?: Answers): Answers {
  const asked: Answers = {}
  const given = all.row ?? all.answers
  const signedOn = textAt('signature.on', all as Scope)
  const scope = { ...(above ? { answers: above, row: asked } : { answers: asked }), signedOn }
  const nothing = emptyAnswers(questions)
  for (const [name, question] of questions)
    if (question.when === undefined || holds(question.when, scope, circle))
      asked[name] = within(question, given[name] ?? nothing[name]!, all, circle, asked)
  return asked
}

function within(question: Question, answer: Answer, all: Given, circle: Circle, above: Answers): Answer {
  if (question.kind === 'rows')
    return (answer as Answers[]).map((row) =>
      among(Object.entries(question.of), { ...all, row }, circle, above),
    )
  if (question.kind !== 'grid') return answer
  const wordy = ({ types }: PartyRow) => question.other !== undefined && types.includes(question.other.type)
  return (answer as PartyRow[]).map((row) => (wordy(row) ? row : { ...row, other: '' }))
}
