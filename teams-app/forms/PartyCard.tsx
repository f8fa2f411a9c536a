import { Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { PartyRow } from '#shared/forms/answers.ts'
import type { FieldOf } from '#shared/forms/form.ts'
import { typesFor } from '#shared/forms/parties.ts'
import { Group } from './Group.tsx'
import { Ticks } from './Ticks.tsx'
import { messageAt, type View } from './view.ts'

const useStyles = makeStyles({
  root: {
    border: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 0`,
    minWidth: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  inside: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 480px)': { paddingLeft: tokens.spacingHorizontalS },
  },
  lines: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(13rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
})

/** One party: the tick, and when it is ticked what about, which way, and whom one talks to there. */
export function PartyCard({
  grid,
  name,
  path,
  row,
  onChange,
  view,
}: {
  grid: FieldOf<'grid'>
  name: string
  path: string
  row: PartyRow | null
  onChange: (row: PartyRow | null) => void
  view: View
}) {
  const styles = useStyles()
  return (
    <fieldset className={styles.root} aria-label={name} data-path={path}>
      <Field validationMessage={row ? (messageAt(view, path) ?? null) : null}>
        <Checkbox
          className={styles.name}
          label={name}
          checked={row !== null}
          onChange={() => onChange(null)}
        />
      </Field>
      {row && <Inside grid={grid} path={path} row={row} onChange={onChange} view={view} />}
    </fieldset>
  )
}

function Inside({
  grid,
  path,
  row,
  onChange,
  view,
}: {
  grid: FieldOf<'grid'>
  path: string
  row: PartyRow
  onChange: (row: PartyRow) => void
  view: View
}) {
  const styles = useStyles()
  const { say, words } = view
  const offered = typesFor(grid, row.party)
  const directions = Object.entries(grid.directions)
  return (
    <div className={styles.inside}>
      <div data-path={`${path}.types`}>
        <Group label={words.types} required="" message={messageAt(view, `${path}.types`)}>
          <Ticks
            options={Object.entries(grid.types)
              .filter(([type]) => offered.includes(type))
              .map(([value, label]) => ({ value, label: say(label) }))}
            ticked={row.types}
            onChange={(types) => onChange({ ...row, types })}
          />
        </Group>
      </div>
      {grid.other && row.types.includes(grid.other.type) && (
        <div data-path={`${path}.other`}>
          <Field
            label={say(grid.other.label)}
            required
            validationMessage={messageAt(view, `${path}.other`) ?? null}
          >
            <Input
              autoComplete="off"
              value={row.other}
              onChange={(_, { value }) => onChange({ ...row, other: value })}
            />
          </Field>
        </div>
      )}
      <div className={styles.lines}>
        {directions.length > 1 && (
          <Field className={styles.choice} label={words.direction}>
            <Select
              value={row.direction}
              onChange={(_, { value }) => onChange({ ...row, direction: value as PartyRow['direction'] })}
            >
              {directions.map(([value, label]) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {grid.contact && (
          <Field label={say(grid.contact)} validationMessage={messageAt(view, `${path}.contact`) ?? null}>
            <Input
              autoComplete="off"
              value={row.contact}
              onChange={(_, { value }) => onChange({ ...row, contact: value })}
            />
          </Field>
        )}
      </div>
    </div>
  )
}
