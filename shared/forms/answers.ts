import type { Direction } from '#shared/domain/consent/consent.ts'
import type { QuestionKind } from './form.ts'

export type Party = { kind: 'department' | 'contact' | 'member'; id: string }
/** One ticked party. `types` and `direction` are ids of the grid's options. */
export type PartyRow = { party: Party; types: string[]; other: string; direction: Direction; contact: string }
export type Signature = { name: string; on: string }

/** What each kind is answered with. Dates are ISO dates; '' is not answered. */
export type AnswerBy = {
  line: string
  paragraph: string
  date: string
  tick: boolean
  ticks: string[]
  choice: string
  person: string
  rows: Answers[]
  grid: PartyRow[]
  signature: Signature
}
export type Answer = AnswerBy[QuestionKind]
export type Answers = { [field: string]: Answer }
