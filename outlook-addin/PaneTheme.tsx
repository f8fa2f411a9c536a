import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore, type ReactNode } from 'react'
import { hostIsDark } from './host.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

const onChange = (changed: () => void) => {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

/** Outlook's own theme where it tells, else the browser's; high contrast is the system's, and Fluent follows it by itself. */
export function PaneTheme({ children }: { children: ReactNode }) {
  const prefersDark = useSyncExternalStore(onChange, () => dark.matches)
  return (
    <FluentProvider theme={(hostIsDark() ?? prefersDark) ? webDarkTheme : webLightTheme}>
      {children}
    </FluentProvider>
  )
}
