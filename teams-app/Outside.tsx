import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '40rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
})

/** The page was opened in a browser of its own: it says so, calmly, and shows nothing. */
export function Outside() {
  const { tab } = useWords()
  const styles = useStyles()
  return (
    <main className={styles.root}>
      <Title2 as="h1">{tab.outside.heading}</Title2>
      <Text>{tab.outside.text}</Text>
    </main>
  )
}
