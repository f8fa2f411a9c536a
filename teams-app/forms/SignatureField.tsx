import { makeStyles, tokens } from '@fluentui/react-components'
import { TextField } from '../pieces/fields.tsx'
import { Group } from './Group.tsx'
import { labelOf, type Drawn } from './view.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(13rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

/** Who signed, and on which day. */
export function SignatureField({ field, path, view }: Drawn<'signature'>) {
  const styles = useStyles()
  const { control, words } = view
  const { required, ...label } = labelOf(field, view)
  const star = required === undefined ? {} : { required }
  return (
    <Group {...label}>
      <div className={styles.root}>
        <div data-path={`${path}.name`}>
          <TextField control={control} name={`${path}.name`} label={words.name} {...star} />
        </div>
        <div data-path={`${path}.on`}>
          <TextField control={control} name={`${path}.on`} label={words.day} type="date" {...star} />
        </div>
      </div>
    </Group>
  )
}
