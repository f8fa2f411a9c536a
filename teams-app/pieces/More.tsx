import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    '&[open] > summary > svg': { transform: 'rotate(90deg)' },
    '&[open] > summary': { marginBottom: tokens.spacingVerticalS },
  },
  head: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    // The arrow stands outside the column, so that the words are in line with what is above them.
    marginLeft: '-2px',
    paddingRight: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '::-webkit-details-marker': { display: 'none' },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  arrow: {
    flexShrink: 0,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
})

/** What is a press away: the browser's own disclosure in Fluent's dress. `named` says whose it is, where several stand below each other. */
export function More({ head, named, children }: { head: string; named: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <details className={styles.root}>
      <summary className={styles.head} aria-label={`${head}: ${named}`}>
        <ChevronRightRegular aria-hidden fontSize={16} className={styles.arrow} />
        {head}
      </summary>
      {children}
    </details>
  )
}
