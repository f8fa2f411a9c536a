import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    maxWidth: '48rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

/** A screen that is read from the top, as wide as a line is easy to read. */
export function Page({ children }: { children: ReactNode }) {
  return <main className={useStyles().root}>{children}</main>
}
