import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { TabLink } from './TabLink.tsx'
import { Failure } from '#shared/ui/Failure.tsx'
import { signInByClick } from './host.ts'
import { reasonOf, sentenceOf } from './reason-of.ts'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '48rem',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
})

/** The whole screen when something could not be read: why, and what she can do. */
export function Refusal({ error, again }: { error: unknown; again: () => void }) {
  const words = useWords()
  const styles = useStyles()
  const reason = reasonOf(error)
  const click = async () => {
    await signInByClick()
    again()
  }
  if (reason === 'not-found')
    return (
      <main className={styles.root}>
        <Title3 as="h1">{words.tab.noAccess}</Title3>
        <p>{sentenceOf(error, words)}</p>
        <TabLink href="/">{words.tab.back}</TabLink>
      </main>
    )
  const ask = reason === 'consent-to-app-needed'
  return (
    <main className={styles.root}>
      <Failure
        sentence={sentenceOf(error, words)}
        action={ask ? words.tab.signIn : words.tab.tryAgain}
        onAction={ask ? () => void click() : again}
      />
    </main>
  )
}
