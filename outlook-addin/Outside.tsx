import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalXL, minHeight: '100vh', boxSizing: 'border-box' },
})

/** The page opened anywhere but in Outlook. */
export function Outside() {
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <Text as="h1" size={500} weight="semibold" block>
        Samlet
      </Text>
      <Text>{useWords().pane.outside}</Text>
    </main>
  )
}
