import type { PartyRow } from '#shared/forms/answers.ts'
import type { FieldOf } from '#shared/forms/form.ts'
import { partiesFor, sameParty, typesFor } from '#shared/forms/parties.ts'
import { da } from '#shared/text/da.ts'
import type { Filled } from './blocks-for.ts'
import type { Grid } from './view.ts'

/** The departments that the form prints, ticked or not; of the map and the family those that were added to it. */
export function gridOf(
  grid: FieldOf<'grid'>,
  given: readonly PartyRow[],
  { answers, circle, say }: Filled,
  about: { label: string; help: string },
): Grid {
  const rows = partiesFor(grid, { answers }, circle).flatMap((choice) => {
    const row = given.find(({ party }) => sameParty(party, choice.party))
    if (!choice.printed && !row) return []
    const may = typesFor(grid, choice.party)
    const ticks = Object.keys(grid.types).map((type) =>
      may.includes(type) ? (row?.types.includes(type) ?? false) : null,
    )
    return [
      { kind: choice.party.kind, row: { name: say(choice.name), notes: notesOn(grid, row, say), ticks } },
    ]
  })
  const groups = [
    ['department', ''],
    ['contact', da.forms.contacts],
    ['member', da.forms.members],
  ] as const
  return {
    is: 'grid',
    ...about,
    columns: [da.forms.party, ...Object.values(grid.types).map(say)],
    groups: groups
      .map(([kind, name]) => ({
        name,
        rows: rows.filter((one) => one.kind === kind).map(({ row }) => row),
      }))
      .filter((group) => group.rows.length > 0),
  }
}

/** Whom to talk to there, which way it goes, and what something else is (O-12). */
function notesOn(grid: FieldOf<'grid'>, row: PartyRow | undefined, say: Filled['say']): string[] {
  if (!row) return []
  const { contact, direction, types, other } = row
  const way = grid.directions[direction]
  const wordy = grid.other && types.includes(grid.other.type)
  return [
    contact,
    way && Object.keys(grid.directions).length > 1 ? say(way) : '',
    wordy && grid.other ? `${say(grid.other.label)} ${other}` : '',
  ].filter(Boolean)
}
