import * as z from 'zod/mini'
import type { AnswerBy, Answers } from './answers.ts'
import type { Fault, FaultReason } from './fault.ts'
import { questionsOf, type FieldOf, type Form, type Question, type QuestionKind } from './form.ts'

/** The longest line, paragraph (in characters) and id (a UUID, or a department's). */
const longest = { line: 200, paragraph: 2000, id: 36 } as const
/** More parties than any network map; no more faults than anybody reads. */
const most = { parties: 100, faults: 50 } as const

const text = (max: number) => z.string().check(z.trim(), z.maxLength(max))
const isoDate = z.iso.date()
const date = z.string().check(z.refine((day) => day === '' || isIsoDate(day)))
const some = (options: object) =>
  z.array(z.enum(Object.keys(options))).check(z.maxLength(Object.keys(options).length))

/** Is it a day of the calendar, as answers write one? */
export function isIsoDate(text: string): boolean {
  return isoDate.safeParse(text).success
}

const shapes: { [K in QuestionKind]: (field: FieldOf<K>) => z.ZodMiniType<AnswerBy[K]> } = {
  line: ({ max }) => text(max ?? longest.line),
  paragraph: ({ max }) => text(max ?? longest.paragraph),
  date: () => date,
  tick: () => z.boolean(),
  ticks: ({ options }) => some(options),
  choice: ({ options }) => z.enum(['', ...Object.keys(options)]),
  person: () => text(longest.id),
  signature: () => z.strictObject({ name: text(longest.line), on: date }),
  rows: ({ of, max }) => z.array(objectOf(Object.entries(of))).check(z.maxLength(max)) as never,
  grid: ({ types, directions }) =>
    z
      .array(
        z.strictObject({
          party: z.strictObject({
            kind: z.enum(['department', 'contact', 'member']),
            id: text(longest.id),
          }),
          types: some(types),
          other: text(longest.line),
          direction: z.enum(Object.keys(directions)),
          contact: text(longest.line),
        }),
      )
      .check(z.maxLength(most.parties)) as never,
}

const shapeOf = (question: Question) =>
  (shapes[question.kind] as (field: Question) => z.ZodMiniType)(question)

const objectOf = (questions: readonly [string, Question][]) =>
  z.strictObject(
    Object.fromEntries(questions.map(([name, question]) => [name, z.optional(shapeOf(question))])),
  )

const reasonOf: Partial<Record<string, FaultReason>> = {
  unrecognized_keys: 'unknown-question',
  invalid_value: 'unknown-option',
  custom: 'not-a-date',
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const tooBig = issue.code === 'too_big' && (issue.origin === 'string' ? 'too-long' : 'too-many')
  return { path: issue.path.join('.'), reason: tooBig || (reasonOf[issue.code] ?? 'wrong-type') }
}

/** A form never changes, and its shape costs more to make than to ask. */
const made = new WeakMap<Form, ReturnType<typeof objectOf>>()

function shapeFor(form: Form): ReturnType<typeof objectOf> {
  const shape = made.get(form) ?? objectOf(questionsOf(form))
  made.set(form, shape)
  return shape
}

/**
 * Answers as they came, held to the form's shape: nothing that it does not ask, nothing longer than it has room for.
 * Nothing is required yet, so that a draft passes too; texts are trimmed.
 */
export function readShape(
  form: Form,
  given: unknown,
): { ok: true; answers: Partial<Answers> } | { ok: false; faults: Fault[] } {
  const read = z.safeParse(shapeFor(form), given)
  return read.success
    ? { ok: true, answers: read.data as Partial<Answers> }
    : { ok: false, faults: read.error.issues.slice(0, most.faults).map(faultOf) }
}
