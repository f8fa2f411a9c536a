import { makeStyles, tokens } from '@fluentui/react-components'
import { useSyncExternalStore, type ReactNode } from 'react'
import { Theme } from '#shared/ui/Theme.tsx'
import { hostTheme, onThemeChange } from './host.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')
const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
})

function listen(changed: () => void): () => void {
  dark.addEventListener('change', changed)
  onThemeChange(changed)
  return () => dark.removeEventListener('change', changed)
}

/** Outlook's own theme where it tells, else the browser's. The system's high contrast Fluent follows by itself. */
export function PaneTheme({ children }: { children: ReactNode }) {
  const name = useSyncExternalStore(listen, () => hostTheme() ?? (dark.matches ? 'dark' : 'light'))
  const styles = useStyles()
  return (
    <Theme name={name}>
      <div className={styles.page}>{children}</div>
    </Theme>
  )
}
