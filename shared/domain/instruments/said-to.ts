import type { Temporal } from 'temporal-polyfill'
import { informationTypes } from '../consent/consent.ts'
import { coverFor } from '../consent/cover.ts'
import type { Recipient } from '../consent/recipient.ts'
import { redact, type Told } from '../reading/redact.ts'
import { concerned } from '../reading/whom-it-concerns.ts'
import type { Face } from './smiley.ts'

type Said = { memberId: string; face: Face; comment: string }

/**
 * What of the answers a colleague is told one by one: those of whom he knows by the family's yes; of the others he has the numbers alone.
 * Of a comment nobody has said what kind of information it is, so everything must be open of everybody whom it concerns.
 */
export function saidTo<Answer extends Said>(
  course: Told,
  answers: readonly Answer[],
  recipient: Recipient,
  today: Temporal.PlainDate,
): (Answer & { name: string })[] {
  const cover = coverFor(course, recipient, today)
  const names = new Map(redact(course, recipient, today).members.map(({ id, name }) => [id, name]))
  const knowsAllOf = (id: string) => informationTypes.every((type) => cover(id, type).open)
  return answers.flatMap((answer) => {
    const name = names.get(answer.memberId)
    if (name === undefined) return []
    const isOpen = concerned([answer.memberId], answer.comment, course).every(knowsAllOf)
    return [{ ...answer, name, comment: isOpen ? answer.comment : '' }]
  })
}
