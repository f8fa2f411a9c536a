import written from '#shared/domain/cases/5.2-who-may-do-what.json' with { type: 'json' }
import { consentStates, type ConsentState, type Fact } from '#shared/domain/access-condition.ts'
import type { Role, Thing, Verb } from '#shared/domain/access-table.ts'

type Line = { given: string; any?: string } & Partial<Record<ConsentState, string>>
type Row = Record<Role, '–' | Partial<Record<Verb, string>>>

const words = written.words as Record<string, Line[]>
const objects = written.objects as Record<Thing, Row>

export const roleNames = Object.keys(written.objects.consent)

export type AccessCell = { consent: ConsentState; given: ReadonlySet<Fact>; expected: string }

/** What stands in one cell of the matrix as it was written down: 'yes' or why not, consent state by consent state, for all that may be given. */
export function accessCells(object: Thing, role: Role, act: Verb): AccessCell[] {
  const cell = objects[object][role]
  const word = cell === '–' ? undefined : cell[act]
  const lines: Line[] = word === undefined ? [{ given: '', any: written.refused }] : words[word]!
  return lines.flatMap((line) =>
    consentStates.map((consent) => ({
      consent,
      given: new Set(line.given.split(' ').filter(Boolean) as Fact[]),
      expected: (line[consent] ?? line.any)!,
    })),
  )
}

/** The answer of a cell when just this is so. */
export function answerOf(
  object: Thing,
  role: Role,
  act: Verb,
  { consent, is = [] }: { consent: ConsentState; is?: readonly Fact[] },
): string {
  const cells = accessCells(object, role, act).filter((cell) => cell.consent === consent)
  // The line that asks for most of what is so.
  const line = cells
    .filter(({ given }) => [...given].every((fact) => is.includes(fact)))
    .toSorted((a, b) => b.given.size - a.given.size)[0]!
  return line.expected
}
