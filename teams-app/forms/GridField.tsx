import { makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { Controller } from 'react-hook-form'
import type { PartyRow } from '#shared/forms/answers.ts'
import { partiesFor, sameParty } from '#shared/forms/parties.ts'
import { AddParty } from './AddParty.tsx'
import { Group } from './Group.tsx'
import { drawnIn, keyOf, newPartyRow } from './party-rows.ts'
import { PartyCard } from './PartyCard.tsx'
import { labelOf, messageAt, type Drawn } from './view.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** Who may know what: a card for each party, which opens when it is ticked. The same on a wall and at 320 pixels. */
export function GridField({ field: grid, path, scope, view }: Drawn<'grid'>) {
  const styles = useStyles()
  // A tick that is taken away and put back finds what was written at it.
  const once = useRef(new Map<string, PartyRow>())
  const choices = partiesFor(grid, scope, view.circle)
  return (
    <Controller
      control={view.control}
      name={path}
      render={({ field }) => {
        const rows = field.value as PartyRow[]
        const { drawn, addable } = drawnIn(choices, rows)
        const tick = (choice: (typeof choices)[number]) =>
          field.onChange([...rows, once.current.get(keyOf(choice)) ?? newPartyRow(grid, choice)])
        const change = (n: number, row: PartyRow | null) => {
          const was = rows[n]
          if (was && row === null) once.current.set(keyOf(was), was)
          field.onChange(rows.flatMap((other, m) => (m === n ? (row ?? []) : other)))
        }
        return (
          <Group {...labelOf(grid, view)} message={messageAt(view, path)}>
            <div className={styles.root}>
              {drawn.map((choice) => {
                const n = rows.findIndex((row) => sameParty(row.party, choice.party))
                return (
                  <PartyCard
                    key={keyOf(choice)}
                    grid={grid}
                    name={view.say(choice.name)}
                    path={`${path}.${n}`}
                    row={rows[n] ?? null}
                    onChange={(row) => (n < 0 ? tick(choice) : change(n, row))}
                    view={view}
                  />
                )
              })}
            </div>
            {grid.add && addable.length > 0 && (
              <AddParty label={view.say(grid.add)} choices={addable} onAdd={tick} view={view} />
            )}
          </Group>
        )
      }}
    />
  )
}
