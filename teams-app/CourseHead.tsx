import { Title2, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { TabLink } from './TabLink.tsx'
import { useWords } from './words.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** The head of a course's own screens: the way back to its overview, what this is, and what can be done. */
export function CourseHead({
  back,
  heading,
  under,
  children,
}: {
  /** The overview's address, seen as it is seen here. */
  back: string
  heading: ReactNode
  /** What stands quietly under the heading. */
  under?: ReactNode
  /** What can be done. */
  children?: ReactNode
}) {
  const { tab } = useWords()
  const styles = useStyles()
  return (
    <>
      <nav aria-label={tab.where}>
        <TabLink href={back}>{tab.toOverview}</TabLink>
      </nav>
      <div className={styles.head}>
        <div>
          <Title2 as="h1" block>
            {heading}
          </Title2>
          {under}
        </div>
        {children && <div className={styles.actions}>{children}</div>}
      </div>
    </>
  )
}
