import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { useContext } from 'react'
import { useLocation } from 'wouter'
import { may } from '#shared/domain/access.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { signInByClick } from './host.ts'
import { NoAccess } from './NoAccess.tsx'
import { reasonOf, sentenceOf, unreadSentenceOf } from './reason-of.ts'
import { MeContext } from './reading.ts'
import { TabLink } from './TabLink.tsx'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  root: {
    maxWidth: '48rem',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
})

type Props = { error: unknown; again: () => void }

/** The whole screen when something could not be read: why, what she can do, and the way back. */
export function Refusal({ error, again }: Props) {
  const words = useWords()
  const styles = useStyles()
  const reason = reasonOf(error)
  if (reason === 'not-found') return <NoAccess instead={<WithGlass />}>{sentenceOf(error, words)}</NoAccess>
  if (reason === 'not-allowed') return <NoAccess>{sentenceOf(error, words)}</NoAccess>
  return (
    <main className={styles.root}>
      <WaysBack />
      <Title3 as="h1">{words.tab.unread.heading}</Title3>
      <Unread error={error} again={again} />
    </main>
  )
}

/** A part of a screen that could not be read. */
export function Unread({ error, again }: Props) {
  const words = useWords()
  const click = async () => {
    await signInByClick()
    again()
  }
  const ask = reasonOf(error) === 'consent-to-app-needed'
  return (
    <Failure
      sentence={unreadSentenceOf(error, words)}
      action={ask ? words.tab.signIn : words.tab.tryAgain}
      onAction={ask ? () => void click() : again}
    />
  )
}

/** To the course's overview and to the list, as far as she is not there: before it is known who she is, none of them can be read either. */
function WaysBack() {
  const { tab } = useWords()
  const styles = useStyles()
  const me = useContext(MeContext)
  const [path] = useLocation()
  if (!me || path === '/') return null
  const courseId = courseIn(path)
  return (
    <nav aria-label={tab.where} className={styles.ways}>
      {courseId && path !== `/course/${courseId}` && (
        <TabLink href={`/course/${courseId}`}>{tab.toOverview}</TabLink>
      )}
      <TabLink href="/">{tab.back}</TabLink>
    </nav>
  )
}

const courseIn = (path: string) => /^\/course\/([\w-]{36})/.exec(path)?.[1]

/** A leader's way into a course that is closed to her, when it is urgent. */
function WithGlass() {
  const { tab } = useWords()
  const me = useContext(MeContext)
  const [path] = useLocation()
  const courseId = courseIn(path)
  if (!me || !courseId || !may(me, 'open break-glass', null)) return null
  return <TabLink href={`/glass/${courseId}`}>{tab.glass}</TabLink>
}
