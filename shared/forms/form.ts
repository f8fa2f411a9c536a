import type { LawKey } from '#shared/domain/consent/law-keys.ts'
import type { Direction, Purpose } from '#shared/domain/consent/consent.ts'
import type { DepartmentId, DepartmentModel } from '#shared/domain/course/departments.ts'
import type { MemberRole } from '#shared/domain/course/family.ts'
import type { Dated } from '#shared/domain/held-on.ts'
import type { Bilingual } from '../text/language.ts'
import type { Age, Condition } from './condition.ts'
import type { FaultReason } from './fault.ts'

/** Labels by the id that an answer holds. */
export type Options = Readonly<Record<string, Bilingual>>

/** Who may be picked; a list of filters is their union. `custodyOf` and `besides` name another field of the form. */
export type PersonFilter = {
  role?: MemberRole
  from?: Age
  below?: Age
  /** Only those whom the person picked there is parent of, with custody. */
  custodyOf?: string
  besides?: string
}

/** A day that a date is held to: today, or what is answered there (`signature.on`); with no answer it holds nothing. */
export type Day = 'today' | { field: string }
export type Bounds = { notBefore?: readonly Day[]; notAfter?: readonly Day[] }

type Asked = {
  label: Bilingual
  help?: Bilingual
  /** Without an answer the form is valid too. */
  optional?: true
  /** Asked only when this holds. An answer that is not asked for is dropped, so that nothing more than needed is kept. */
  when?: Condition
  /** Its own sentence for a fault, instead of the general one. */
  says?: Partial<Record<FaultReason, Bilingual>>
}

type Shown = { when?: Condition }

/** What a row may ask. */
type Simple =
  | (Asked & { kind: 'line'; max?: number })
  | (Asked & { kind: 'paragraph'; max?: number })
  | (Asked & Bounds & { kind: 'date'; starts?: 'today' })
  | (Asked & { kind: 'tick' })
  | (Asked & { kind: 'ticks'; options: Options })
  | (Asked & { kind: 'choice'; options: Options })
  | (Asked & { kind: 'person'; who: readonly PersonFilter[] })
  /** A name and a day. `of` names the field with the person who signs. */
  | (Asked & Bounds & { kind: 'signature'; of: string })

/** Rows that repeat: `printed` of them on paper, up to `max` on a screen (T-36). `unique` names what may stand once. */
type Rows = Asked & {
  kind: 'rows'
  of: Readonly<Record<string, Simple>>
  row: Bilingual
  add: Bilingual
  printed: number
  max: number
  unique?: string
}

/**
 * Who may know what: one tick a party, and for each a tick a type. The paper form's free lines are contacts of the
 * network map here (and members of the family, X-08), never a text: a permission holds towards somebody with an id, or
 * the person who reads would have to guess whether a name on a line is him.
 */
type Grid = Asked & {
  kind: 'grid'
  /** Printed on the form: those of a model on that day, or these. */
  departments: DepartmentModel | readonly DepartmentId[]
  /** May somebody from the network map be added? */
  contacts: boolean
  /** Members of the family who may be added. */
  members: readonly PersonFilter[]
  types: Options
  /** Types that some department alone can be asked for; all of them when unsaid. */
  only?: Partial<Record<DepartmentId, readonly string[]>>
  /** The type that needs words (O-12), and what is asked for them. */
  other?: { type: string; label: Bilingual }
  /** One: fixed, nothing is asked. The first is what a new tick begins with. */
  directions: Partial<Record<Direction, Bilingual>>
  /** Whom one talks to there; a line of the paper form that narrows nothing. */
  contact?: Bilingual
  add?: Bilingual
}

export type Field =
  | Simple
  | Rows
  | Grid
  | (Shown & { kind: 'fixed'; text: readonly Bilingual[] })
  /** Each sentence with its reference as it holds on the day. */
  | (Shown & { kind: 'law'; lines: readonly { law: LawKey; text: Bilingual }[] })

export type Kind = Field['kind']
export type FieldOf<K extends Kind> = Extract<Field, { kind: K }>
/** A field with an answer. */
export type Question = Exclude<Field, { kind: 'fixed' | 'law' }>
export type QuestionKind = Question['kind']

export type Section = { title: Bilingual; fields: Readonly<Record<string, Field>> }

/** Something that must hold between answers; when not, `at` is told that it needs more. */
export type Rule = { holds: Condition; at: string }

export const formIds = ['F-CONSENT-1', 'F-CONSENT-2', 'F-CONSENT-3', 'F-INFO-1'] as const
export type FormId = (typeof formIds)[number]

/**
 * A form. A published version is never edited: a change is the next version with the day it holds from, and answers say
 * which they were given to. In its texts {municipality}, {dataProtectionOfficer}, {reached}, {heardFrom} and {signsFrom} are facts
 * that are filled in when it is drawn.
 */
export type Form = Dated & {
  id: FormId
  version: number
  title: Bilingual
  intro: readonly Bilingual[]
  sections: readonly Section[]
  rules: readonly Rule[]
  /** What the permissions of a consent have in common; null for what is no consent. */
  consent: { purpose: Purpose; legalBasis: LawKey } | null
}

export function fieldsOf(form: Form): [name: string, field: Field][] {
  return form.sections.flatMap(({ fields }) => Object.entries(fields))
}

export function questionsOf(form: Form): [name: string, question: Question][] {
  return fieldsOf(form).flatMap(([name, field]) =>
    field.kind === 'fixed' || field.kind === 'law' ? [] : [[name, field] as [string, Question]],
  )
}
