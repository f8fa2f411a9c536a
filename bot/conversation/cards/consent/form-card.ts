import {
  ChoiceSetInput,
  DateInput,
  ExecuteAction,
  TextBlock,
  TextInput,
  type CardElement,
} from '@microsoft/teams.cards'
import type { Temporal } from 'temporal-polyfill'
import { directions, informationTypes } from '#shared/domain/consent/consent.ts'
import { signs } from '#shared/domain/consent/givers.ts'
import { departmentsOn } from '#shared/domain/course/departments.ts'
import { da } from '#shared/text/da.ts'
import type { Card } from '../../../ports/posting.ts'
import type { StoredCourse } from '../../../storage/courses.ts'
import { notice, ownCard, step, type Pressed } from './own-card.ts'
import { himself, type Field, type TypedForm } from './typed-form.ts'

const { consent } = da.cards
const { own } = consent

export type ShownForm = {
  course: StoredCourse
  today: Temporal.PlainDate
  typed: TypedForm
  /** What it was based on, and the id that makes a form sent twice one form. */
  revision: number
  signatureId: string
  /** Said beside the field, or over all of them when `field` is null. */
  wrong: { field: Field | null; sentence: string } | null
}

/** The signed form to be written in, with what was typed before and what was wrong with it. Nothing typed is lost. */
export function formCard(
  { course, today, typed, revision, signatureId, wrong }: ShownForm,
  pressed: Pressed,
  teamsAppId: string,
): Card {
  const inputs = inputsFor(course, today, typed)
  const body: CardElement[] = [
    new TextBlock(own.formIntro, { wrap: true }),
    ...(wrong && wrong.field === null ? [notice(wrong.sentence, 'Attention')] : []),
    ...inputs.flatMap((input) => [
      input,
      ...(wrong && wrong.field === input.id ? [notice(wrong.sentence, 'Attention')] : []),
    ]),
  ]
  const save = new ExecuteAction({
    verb: 'consent-register',
    title: own.save,
    data: { ...pressed, revision, signatureId },
    associatedInputs: 'auto',
    style: 'positive',
    fallback: 'drop',
  })
  const actions = [save, step('consent-overview', own.back, pressed)]
  return ownCard(
    { heading: own.formHeading, reference: course.reference, body, actions },
    pressed,
    teamsAppId,
  )
}

type Input = ChoiceSetInput | DateInput | TextInput
type Choices = readonly { title: string; value: string }[]

function inputsFor(course: StoredCourse, today: Temporal.PlainDate, typed: TypedForm): Input[] {
  const { members, contacts } = course
  const signers = members.filter((member) => signs(member, today, course))
  const children = members.filter(({ role }) => role === 'child')
  const choice = (title: string, value: string) => ({ title, value })
  const one = (id: Field, choices: Choices) =>
    new ChoiceSetInput(...choices).withOptions({
      ...said(id),
      value: typed[id],
      style: 'compact',
      wrap: true,
    })
  const many = (id: Field, choices: Choices) =>
    new ChoiceSetInput(...choices).withOptions({
      ...said(id),
      value: typed[id],
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
    })
  const date = (id: Field, needed = true) =>
    new DateInput({ ...said(id, needed), ...(typed[id] ? { value: typed[id] } : {}) })
  return [
    one(
      'giver',
      signers.map(({ name, id }) => choice(name, id)),
    ),
    many('about', [choice(own.aboutHimself, himself), ...children.map(({ name, id }) => choice(name, id))]),
    one('party', [
      ...departmentsOn(today, course.house.departments).map((department) =>
        choice(own.department(department.da), `department/${department.id}`),
      ),
      ...contacts.filter(({ kind }) => kind !== 'pet').map(({ name, id }) => choice(name, `contact/${id}`)),
      ...members.map(({ name, id }) => choice(name, `member/${id}`)),
    ]),
    many(
      'types',
      informationTypes.map((type) =>
        choice(`${da.domain.informationTypes[type]}: ${consent.types[type]}`, type),
      ),
    ),
    new TextInput({ ...said('other', false), value: typed.other, maxLength: 200 }),
    one(
      'direction',
      directions.map((direction) => choice(da.domain.directions[direction], direction)),
    ),
    date('signedOn'),
    date('informationSheetOn'),
    ...(children.length > 0 ? [date('heardOn', false)] : []),
    date('from'),
    date('until'),
  ]
}

const said = (id: Field, needed = true) => ({
  id,
  label: own.fields[id],
  ...(needed ? { isRequired: true, errorMessage: own.required } : {}),
})
