import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(15rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
  },
})

/** A tick each: beside each other where there is room, under each other at 320 pixels. */
export function Ticks({
  options,
  ticked,
  onChange,
}: {
  options: readonly { value: string; label: string }[]
  ticked: readonly string[]
  onChange: (ticked: string[]) => void
}) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={ticked.includes(value)}
          // In the order of the form, however they were ticked.
          onChange={(_, { checked }) =>
            onChange(
              options
                .map((option) => option.value)
                .filter((one) => (one === value ? checked === true : ticked.includes(one))),
            )
          }
        />
      ))}
    </div>
  )
}
