import { Temporal } from 'temporal-polyfill'
import type { AnswerBy, Answers } from '#shared/forms/answers.ts'
import type { Circle } from '#shared/forms/circle.ts'
import type { FieldOf, Options, Question, QuestionKind } from '#shared/forms/form.ts'
import { holds } from '#shared/forms/holds.ts'
import { peopleFor } from '#shared/forms/people.ts'
import { da } from '#shared/text/da.ts'
import { formatFullDate } from '#shared/text/format.ts'
import type { Bilingual } from '#shared/text/language.ts'
import { gridOf } from './grid-of.ts'
import type { Block } from './view.ts'

export type Filled = { answers: Answers; circle: Circle; say: (text: Bilingual) => string }

type Print<K extends QuestionKind> = (
  question: FieldOf<K>,
  answer: AnswerBy[K] | undefined,
  filled: Filled,
  about: { label: string; help: string },
) => Block[]

const written = (value = '') => value
const day = (iso: string | undefined) => (iso ? formatFullDate(Temporal.PlainDate.from(iso), 'da') : '')
const nameOf = ({ members }: Circle, id: unknown) => members.find((one) => one.id === id)?.name ?? ''
const tickable = (options: Options, ticked: readonly string[], { say }: Filled) =>
  Object.entries(options).map(([id, label]) => ({ label: say(label), ticked: ticked.includes(id) }))

const prints: { [K in QuestionKind]: Print<K> } = {
  line: (_, value, __, about) => [{ is: 'answer', ...about, value: written(value) }],
  paragraph: (_, value, __, about) => [{ is: 'answer', ...about, value: written(value) }],
  date: (_, value, __, about) => [{ is: 'answer', ...about, value: day(value) }],
  person: (_, id, { circle }, about) => [{ is: 'answer', ...about, value: nameOf(circle, id) }],
  tick: (_, ticked = false, __, { label, help }) => [
    { is: 'ticks', label: '', help, options: [{ label, ticked }] },
  ],
  ticks: ({ options }, ticked = [], filled, about) => [
    { is: 'ticks', ...about, options: tickable(options, ticked, filled) },
  ],
  choice: ({ options }, chosen = '', filled, about) => [
    { is: 'ticks', ...about, options: tickable(options, [chosen], filled) },
  ],
  signature: ({ of }, signature, { answers, circle }, about) => [
    {
      is: 'signatures',
      ...about,
      columns: signing,
      rows: [{ name: nameOf(circle, answers[of]) || about.label, on: day(signature?.on) }],
    },
  ],
  rows: rowsOf,
  grid: (grid, rows = [], filled, about) => [gridOf(grid, rows, filled, about)],
}

const signing = [da.forms.name, da.forms.day, da.forms.signature]

export function blocksFor(name: string, question: Question, filled: Filled): Block[] {
  const about = { label: filled.say(question.label), help: question.help ? filled.say(question.help) : '' }
  return (prints[question.kind] as Print<QuestionKind>)(
    question as never,
    filled.answers[name],
    filled,
    about,
  )
}

/** Whoever may sign along has a line to sign on (T-25); of others there is a row for each who was named, or empty ones. */
function rowsOf(
  { of, printed, row: rowName, unique = '' }: FieldOf<'rows'>,
  given: Answers[] = [],
  { answers, circle, say }: Filled,
  about: { label: string; help: string },
): Block[] {
  const person = of[unique]
  const signed = Object.entries(of).find(([, { kind }]) => kind === 'signature')?.[0]
  if (signed !== undefined && person?.kind === 'person') {
    const rows = peopleFor(person.who, { answers }, circle).map(({ id, name }) => {
      const signature = given.find((row) => row[unique] === id)?.[signed] as AnswerBy['signature'] | undefined
      return { name, on: day(signature?.on) }
    })
    return rows.length > 0 ? [{ is: 'signatures', ...about, columns: signing, rows }] : []
  }
  const inner = Object.entries(of)
  const rows = given.map((row) =>
    inner.map(([name, question]) => {
      if (question.when && !holds(question.when, { answers, row }, circle)) return '–'
      if (question.kind === 'person') return nameOf(circle, row[name])
      return question.kind === 'date' ? day(row[name] as string) : written(row[name] as string)
    }),
  )
  const empty = Array.from({ length: printed }, (_, n) =>
    inner.map((__, column) => (column === 0 ? `${da.forms.row(say(rowName), n + 1)}:` : '')),
  )
  return [
    {
      is: 'table',
      ...about,
      columns: inner.map(([, { label }]) => say(label)),
      rows: rows.length > 0 ? rows : empty,
    },
  ]
}
