import type { Answers, PartyRow } from '#shared/forms/answers.ts'
import type { Circle } from '#shared/forms/circle.ts'
import type { Fault } from '#shared/forms/fault.ts'
import { questionsOf, type Form } from '#shared/forms/form.ts'
import { partiesFor, sameParty } from '#shared/forms/parties.ts'
import { faultLine, type Speech } from '#shared/forms/sentence.ts'

/** The faults of a form as lines to read, each said once, with the first place that it is said of. */
export function faultLines(
  form: Form,
  faults: readonly Fault[],
  answers: Answers,
  circle: Circle,
  speech: Speech,
): { path: string; line: string }[] {
  const lines = faults.map((fault) => ({
    path: fault.path,
    line: faultLine(form, fault, speech, partyAt(form, fault.path, answers, circle, speech)),
  }))
  return lines.filter(({ line }, n) => lines.findIndex((other) => other.line === line) === n)
}

function partyAt(
  form: Form,
  path: string,
  answers: Answers,
  circle: Circle,
  { language }: Speech,
): string | null {
  const [name = '', row] = path.split('.')
  const grid = questionsOf(form).find(([one]) => one === name)?.[1]
  if (grid?.kind !== 'grid' || row === undefined) return null
  const ticked = (answers[name] as PartyRow[])[Number(row)]
  const choice = partiesFor(grid, { answers }, circle).find(
    ({ party }) => ticked && sameParty(party, ticked.party),
  )
  return choice?.name[language] ?? null
}
