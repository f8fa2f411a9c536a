import { TextBlock, TextInput, ToggleInput, type CardElement } from '@microsoft/teams.cards'
import type { Circle } from '#shared/forms/circle.ts'
import { tell } from '#shared/forms/facts.ts'
import type { FieldOf, PersonFilter, Question, QuestionKind } from '#shared/forms/form.ts'
import { holds } from '#shared/forms/holds.ts'
import { peopleFor } from '#shared/forms/people.ts'
import { textIn } from '#shared/text/text-in.ts'
import { choices, dateInput, told, valueOf, type Drawing } from './choices.ts'
import { partyInputs } from './party-inputs.ts'
import { nobody, type Typed } from './typed.ts'

type Draw<K extends QuestionKind> = (
  question: FieldOf<K>,
  at: string,
  drawing: Drawing,
  label: string,
) => CardElement[]

/**
 * Nothing is required by the card itself: the form says what is missing, all of it at once, and the same as in the tab.
 * A card cannot follow along while it is filled in, so it offers whoever may be named and asks what may be asked; what
 * turns out not to be, the form leaves out or refuses.
 */
const draws: { [K in QuestionKind]: Draw<K> } = {
  line: ({ max = 200 }, at, { typed }, label) => [
    new TextInput({ id: at, label, maxLength: max, ...valueOf(typed[at]) }),
  ],
  paragraph: ({ max = 2000 }, at, { typed }, label) => [
    new TextInput({ id: at, label, maxLength: max, isMultiline: true, ...valueOf(typed[at]) }),
  ],
  date: (_, at, { typed }, label) => [dateInput(at, label, typed)],
  tick: (_, at, { typed }, label) => [
    new ToggleInput(label, { id: at, wrap: true, value: typed[at] ?? 'false' }),
  ],
  ticks: ({ options }, at, drawing, label) => [
    choices(at, label, told(options, drawing.speech.language), drawing, true),
  ],
  choice: ({ options }, at, drawing, label) => [
    choices(at, label, told(options, drawing.speech.language), drawing),
  ],
  person: ({ who }, at, drawing, label) => [
    choices(
      at,
      label,
      everybody(who, drawing.circle, drawing.typed).map(({ id, name }) => ({ title: name, value: id })),
      drawing,
    ),
  ],
  signature: (_, at, { typed, speech }, label) => [
    new TextInput({
      id: `${at}.name`,
      label: `${label}: ${textIn(speech.language).forms.name}`,
      maxLength: 200,
      ...valueOf(typed[`${at}.name`]),
    }),
    dateInput(`${at}.on`, `${label}: ${textIn(speech.language).forms.day}`, typed),
  ],
  rows: peopleRows,
  grid: partyInputs,
}

/** A question of the form as inputs of the card, each with its place as its id, and what helps to answer it. */
export function inputsFor(question: Question, at: string, drawing: Drawing): CardElement[] {
  const { language, facts } = drawing.speech
  const drawn = inputsOf(question, at, drawing)
  if (drawn.length === 0 || !question.help) return drawn
  const help = tell(question.help, language, facts)
  return [...drawn, new TextBlock(help, { wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' })]
}

function inputsOf(question: Question, at: string, drawing: Drawing, whose = ''): CardElement[] {
  const { language, facts } = drawing.speech
  const label = `${whose}${tell(question.label, language, facts)}`
  return (draws[question.kind] as Draw<QuestionKind>)(question as never, at, drawing, label)
}

/** Rows that name one person each are a tick for everybody who may be named, with what is asked of that person. */
function peopleRows(
  { of, unique = '' }: FieldOf<'rows'>,
  at: string,
  drawing: Drawing,
  label: string,
): CardElement[] {
  const { circle, typed } = drawing
  const named = of[unique]
  if (named?.kind !== 'person') throw new RangeError(`${at}: a card has rows of people only`)
  const people = everybody(named.who, circle, typed)
  if (people.length === 0) return []
  return [
    new TextBlock(label, { wrap: true, spacing: 'Medium' }),
    ...people.flatMap(({ id, name }) => {
      const scopes = days(typed).map((day) => ({ ...day, row: { [unique]: id } }))
      const tick = new ToggleInput(name, {
        id: `${at}.${id}.${unique}`,
        valueOn: id,
        valueOff: nobody,
        value: typed[`${at}.${id}.${unique}`] ?? nobody,
        wrap: true,
      })
      const asked = Object.entries(of).filter(
        ([inner, { when }]) =>
          inner !== unique && (when === undefined || scopes.some((scope) => holds(when, scope, circle))),
      )
      return [
        tick,
        ...asked.flatMap(([inner, question]) =>
          inputsOf(question, `${at}.${id}.${inner}`, drawing, `${name}: `),
        ),
      ]
    }),
  ]
}

/** Ages are counted today, and on the day that was typed for the signature: which of them it will be, the card does not know yet (T-25, T-26). */
const days = (typed: Typed) => [{ answers: {} }, { answers: {}, signedOn: typed['signature.on'] ?? '' }]

/** Whoever may be named, whatever else is answered. */
function everybody(who: readonly PersonFilter[], circle: Circle, typed: Typed) {
  const alone = who.map(({ role, from, below }) => ({
    ...(role && { role }),
    ...(from !== undefined && { from }),
    ...(below !== undefined && { below }),
  }))
  const may = new Set(days(typed).flatMap((day) => peopleFor(alone, day, circle)))
  return circle.members.filter((person) => may.has(person))
}
