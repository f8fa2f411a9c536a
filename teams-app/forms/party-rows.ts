import type { PartyRow } from '#shared/forms/answers.ts'
import type { FieldOf } from '#shared/forms/form.ts'
import { sameParty, typesFor, type PartyChoice } from '#shared/forms/parties.ts'

/** A new tick: the first direction of the form, and the type when there is only one to ask for. */
export function newPartyRow(grid: FieldOf<'grid'>, { party }: PartyChoice): PartyRow {
  const types = typesFor(grid, party)
  const [direction] = Object.keys(grid.directions) as PartyRow['direction'][]
  if (!direction) throw new RangeError('a grid without a direction')
  return { party, types: types.length === 1 ? [...types] : [], other: '', direction, contact: '' }
}

/** What is drawn: whom the form prints, whoever else is ticked, and (apart) whom one may add. */
export function drawnIn(
  choices: readonly PartyChoice[],
  rows: readonly PartyRow[],
): { drawn: PartyChoice[]; addable: PartyChoice[] } {
  const isTicked = ({ party }: PartyChoice) => rows.some((row) => sameParty(row.party, party))
  // Taken off the map since: shown by its id, so that the tick can be taken away.
  const gone = rows
    .filter((row) => !choices.some((choice) => sameParty(choice.party, row.party)))
    .map(({ party }): PartyChoice => ({ party, name: { da: party.id, en: party.id }, printed: false }))
  return {
    drawn: [...choices.filter((choice) => choice.printed || isTicked(choice)), ...gone],
    addable: choices.filter((choice) => !choice.printed && !isTicked(choice)),
  }
}

export const keyOf = ({ party: { kind, id } }: Pick<PartyRow, 'party'>): string => `${kind}/${id}`
