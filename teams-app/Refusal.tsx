import { makeStyles, tokens } from '@fluentui/react-components'
import { useContext } from 'react'
import { useLocation } from 'wouter'
import { may } from '#shared/domain/access.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { signInByClick } from './host.ts'
import { NoAccess } from './NoAccess.tsx'
import { reasonOf, sentenceOf } from './reason-of.ts'
import { MeContext } from './service.ts'
import { TabLink } from './TabLink.tsx'
import { useWords } from './words.ts'

const useStyles = makeStyles({ root: { maxWidth: '48rem', padding: tokens.spacingHorizontalXL } })

/** The whole screen when something could not be read: why, and what she can do. */
export function Refusal({ error, again }: { error: unknown; again: () => void }) {
  const words = useWords()
  const styles = useStyles()
  const reason = reasonOf(error)
  const click = async () => {
    await signInByClick()
    again()
  }
  if (reason === 'not-found') return <NoAccess instead={<WithGlass />}>{sentenceOf(error, words)}</NoAccess>
  if (reason === 'not-allowed') return <NoAccess>{sentenceOf(error, words)}</NoAccess>
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

/** A leader's way into a course that is closed to her, when it is urgent. */
function WithGlass() {
  const { tab } = useWords()
  const me = useContext(MeContext)
  const [path] = useLocation()
  const courseId = /^\/course\/([\w-]{36})/.exec(path)?.[1]
  if (!me || !courseId || !may(me, 'open break-glass', null)) return null
  return <TabLink href={`/glass/${courseId}`}>{tab.glass}</TabLink>
}
