import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
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
})

/** A friendly page for whoever may not see what is here: why, and where to go instead. Names nobody. */
export function NoAccess({ children, instead }: { children: ReactNode; instead?: ReactNode }) {
  const { tab } = useWords()
  const styles = useStyles()
  return (
    <main className={styles.root}>
      <Title3 as="h1">{tab.noAccess}</Title3>
      <p>{children}</p>
      {instead}
      <TabLink href="/">{tab.back}</TabLink>
    </main>
  )
}
