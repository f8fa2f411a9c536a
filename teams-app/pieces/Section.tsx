import { Subtitle1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minWidth: 0,
    '@media print': {
      padding: tokens.spacingHorizontalM,
      gap: tokens.spacingVerticalS,
      breakInside: 'avoid',
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

/** A part of the overview: a heading that says what it is, and what belongs to it. Never a card in a card. */
export function Section({
  heading,
  action,
  level = 2,
  children,
}: {
  heading: string
  action?: ReactNode
  /** 3 where it stands under a heading of its own. */
  level?: 2 | 3
  children: ReactNode
}) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        {level === 2 ? (
          <Subtitle1 as="h2" id={id}>
            {heading}
          </Subtitle1>
        ) : (
          <Subtitle2 as="h3" id={id}>
            {heading}
          </Subtitle2>
        )}
        {action && <span className="no-print">{action}</span>}
      </div>
      {children}
    </section>
  )
}
