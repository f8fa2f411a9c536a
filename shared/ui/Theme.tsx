import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

/** Fluent as Teams wears it. */
export function Theme({ name, children }: { name: keyof typeof themes; children: ReactNode }) {
  return <FluentProvider theme={themes[name]}>{children}</FluentProvider>
}
