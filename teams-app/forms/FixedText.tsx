import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Drawn } from './view.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** What the form says and asks nothing about. */
export function FixedText({ field, view }: Drawn<'fixed'>) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      {field.text.map((text) => (
        <Text key={text.da}>{view.say(text)}</Text>
      ))}
    </div>
  )
}
