import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

/** Fluent as Teams wears it. On paper always light: printers leave the dark ground out and would print white on white. */
export function Theme({ name, children }: { name: keyof typeof themes; children: ReactNode }) {
  const onPaper = useOnPaper()
  return <FluentProvider theme={themes[onPaper ? 'light' : name]}>{children}</FluentProvider>
}

function useOnPaper(): boolean {
  const [onPaper, setOnPaper] = useState(false)
  useEffect(() => {
    const print = matchMedia('print')
    // Drawn at once: the browser prints what stands when the handler returns.
    const changed = () => flushSync(() => setOnPaper(print.matches))
    print.addEventListener('change', changed)
    return () => print.removeEventListener('change', changed)
  }, [])
  return onPaper
}
