import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { apiClient } from '#shared/api/client.ts'
import { Theme } from '#shared/ui/Theme.tsx'
import { TabletPage } from './TabletPage.tsx'

const dark = matchMedia('(prefers-color-scheme: dark)')
const onDark = (changed: () => void) => {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

// Behind the number sign, where no server and no log sees it.
const token = location.hash.slice(1)
const call = apiClient('', () => Promise.resolve(token))

function Page() {
  const isDark = useSyncExternalStore(onDark, () => dark.matches)
  return (
    <Theme name={isDark ? 'dark' : 'light'}>
      <TabletPage call={call} />
    </Theme>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
