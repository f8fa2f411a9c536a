import type { Answer, AnswerBy } from './answers.ts'
import type { Circle } from './circle.ts'
import type { Fault, FaultReason } from './fault.ts'
import { filled } from './filled.ts'
import type { Bounds, FieldOf, Question, QuestionKind } from './form.ts'
import { isSignedBy } from './is-signed-by.ts'
import { outside } from './outside.ts'
import { partiesFor, sameParty, typesFor } from './parties.ts'
import { peopleFor } from './people.ts'
import { answerTo, type Scope } from './scope.ts'

type Sense<K extends QuestionKind> = (
  question: FieldOf<K>,
  answer: AnswerBy[K],
  scope: Scope,
  circle: Circle,
) => Fault[]

const fault = (path: string, reason: FaultReason): Fault => ({ path, reason })
const none = () => []

/** What is wrong with an answer of the right shape; paths are within the answer. Rows are asked row by row, by whoever asks. */
const senses: { [K in QuestionKind]: Sense<K> } = {
  line: none,
  paragraph: none,
  tick: none,
  ticks: (_, ticked) => (new Set(ticked).size < ticked.length ? [fault('', 'twice')] : []),
  choice: none,
  date: (bounds, day, scope, circle) => inTime('', bounds, day, scope, circle),
  person: ({ who }, id, scope, circle) =>
    peopleFor(who, scope, circle).some((person) => person.id === id) ? [] : [fault('', 'unknown-person')],
  signature: (signature, { name, on }, scope, circle) => [
    ...(isSignedBy(name, answerTo(signature.of, scope), circle) ? [] : [fault('name', 'other-signer')]),
    ...inTime('on', signature, on, scope, circle),
  ],
  rows: ({ unique }, rows) =>
    unique === undefined
      ? []
      : repeated(rows.map((row) => row[unique] ?? '')).map((n) => fault(`${n}.${unique}`, 'twice')),
  grid: (grid, rows, scope, circle) => {
    const offered = partiesFor(grid, scope, circle)
    return [
      ...repeated(rows.map(({ party }) => `${party.kind}/${party.id}`)).map((n) => fault(`${n}`, 'twice')),
      ...rows.flatMap(({ party, types, other }, n) => {
        if (party.id === '') return [fault(`${n}`, 'missing')]
        if (!offered.some((choice) => sameParty(choice.party, party))) return [fault(`${n}`, 'unknown-party')]
        if (types.length === 0) return [fault(`${n}.types`, 'no-types')]
        if (new Set(types).size < types.length) return [fault(`${n}.types`, 'twice')]
        const may = typesFor(grid, party)
        if (types.some((type) => !may.includes(type))) return [fault(`${n}.types`, 'not-offered')]
        const wordless = grid.other && types.includes(grid.other.type) && other === ''
        return wordless ? [fault(`${n}.other`, 'other-needs-words')] : []
      }),
    ]
  },
}

function inTime(path: string, bounds: Bounds, day: string, scope: Scope, circle: Circle): Fault[] {
  const reason = outside(bounds, day, scope, circle)
  return reason ? [fault(path, reason)] : []
}

/** Faults of one question that is asked, by paths within it. */
export function senseOf(question: Question, answer: Answer, scope: Scope, circle: Circle): Fault[] {
  if (filled(question.kind, answer))
    return (senses[question.kind] as (...given: unknown[]) => Fault[])(question, answer, scope, circle)
  const must = question.optional !== true
  if (question.kind === 'signature') return unsigned(answer as AnswerBy['signature'], must)
  if (!must) return []
  return [fault('', question.kind === 'tick' ? 'not-ticked' : 'missing')]
}

/** Half a signature is none, whether one is needed or not. */
function unsigned(signature: AnswerBy['signature'], must: boolean): Fault[] {
  const open = (['name', 'on'] as const).filter((part) => signature[part] === '')
  return must || open.length === 1 ? open.map((part) => fault(part, 'missing')) : []
}

/** The places of what already stands further up. */
function repeated(values: readonly unknown[]): number[] {
  return values.flatMap((value, n) => (value !== '' && values.indexOf(value) < n ? [n] : []))
}
