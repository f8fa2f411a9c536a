import { questionsOf, type FieldOf, type Form, type Question, type QuestionKind } from '#shared/forms/form.ts'
import { nobody, rowsAt, ticks, type Typed } from './typed.ts'

/** An answer as it is read at its place; whether it can stand is the form's to say (shared/forms/schema.ts). */
type Reading<K extends QuestionKind> = (question: FieldOf<K>, at: string, typed: Typed) => unknown

const text = (_: unknown, at: string, typed: Typed) => typed[at] ?? ''
const idOf = (said = '') => (said === nobody ? '' : said)

const readings: { [K in QuestionKind]: Reading<K> } = {
  line: text,
  paragraph: text,
  date: text,
  choice: text,
  person: (_, at, typed) => idOf(typed[at]),
  tick: (_, at, typed) => typed[at] === 'true',
  ticks: (_, at, typed) => ticks(typed[at] ?? ''),
  signature: (_, at, typed) => ({ name: typed[`${at}.name`] ?? '', on: typed[`${at}.on`] ?? '' }),
  rows: ({ of }, at, typed) =>
    rowsAt(at, typed).map((n) =>
      Object.fromEntries(
        Object.entries(of).map(([name, question]) => [name, read(question, `${at}.${n}.${name}`, typed)]),
      ),
    ),
  grid: ({ directions }, at, typed) =>
    partyRowsAt(at, typed).map((n) => {
      const [kind = '', id = ''] = idOf(typed[`${at}.${n}.party`]).split('/')
      return {
        // Without a party the row is missing one, of whatever kind.
        party: { kind: kind || 'department', id },
        types: ticks(typed[`${at}.${n}.types`] ?? ''),
        other: typed[`${at}.${n}.other`] ?? '',
        direction: typed[`${at}.${n}.direction`] ?? Object.keys(directions)[0],
        contact: '',
      }
    }),
}

/** The rows of a grid that stand: a party that was taken out takes its row with it. */
export const partyRowsAt = (at: string, typed: Typed): number[] =>
  rowsAt(at, typed)
    .filter((n) => /^\d{1,2}$/.test(n) && typed[`${at}.${n}.party`] !== nobody)
    .map(Number)
    .toSorted((a, b) => a - b)

const read = (question: Question, at: string, typed: Typed): unknown =>
  (readings[question.kind] as Reading<QuestionKind>)(question as never, at, typed)

/** What is typed as answers to the form, in its shape. */
export function answersTyped(form: Form, typed: Typed): Record<string, unknown> {
  return Object.fromEntries(questionsOf(form).map(([name, question]) => [name, read(question, name, typed)]))
}

/** Where on the card the place of a fault is: its rows have names of their own. */
export function placeTyped(form: Form, path: string, typed: Typed): string {
  const [name = '', row, ...rest] = path.split('.')
  const kind = questionsOf(form).find(([one]) => one === name)?.[1].kind
  if ((kind !== 'rows' && kind !== 'grid') || row === undefined) return path
  const rows = kind === 'grid' ? partyRowsAt(name, typed) : rowsAt(name, typed)
  return [name, rows[Number(row)] ?? row, ...rest].join('.')
}
