import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError, apiClient } from '#shared/api/client.ts'
import { Theme } from '#shared/ui/Theme.tsx'
import { bringTemporal } from '#shared/ui/temporal.ts'
import { App } from './App.tsx'
import { Mishap } from './Mishap.tsx'
import { Outside } from './Outside.tsx'
import { apiToken, onThemeChange, openTeams, shown, type Host } from './host.ts'
import { CallContext } from './reading.ts'
import { HandingContext, type Handed } from './smiley/handing.ts'
import { WordsContext, wordsIn, type Words } from './words.ts'

const HandedOver = lazy(async () => ({ default: (await import('./smiley/HandedOver.tsx')).HandedOver }))

const call = apiClient('', apiToken)
const passing = new Set(['offline', 'service-unavailable', 'microsoft365-busy', 'microsoft365-unavailable'])
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (failed, error) => failed < 2 && error instanceof ApiError && passing.has(error.reason),
    },
  },
})

function Tab({ host, words }: { host: Host | null; words: Words }) {
  const [theme, setTheme] = useState(host?.theme ?? 'light')
  const [handed, setHanded] = useState<Handed | null>(null)
  // Where the link wanted her, until she has handed the tablet over: then she comes back to where she stood.
  const [link, setLink] = useState(host?.subPage ?? null)
  const handOver = (to: Handed) => {
    // Nothing of the course stays behind, neither on the screen nor in memory.
    queries.clear()
    setLink(null)
    setHanded(to)
  }
  const takeBack = ({ from }: Handed) => {
    history.replaceState(history.state, '', from)
    setHanded(null)
  }
  useEffect(() => {
    if (!host) return
    onThemeChange(setTheme)
    shown()
  }, [host])
  return (
    <WordsContext value={words}>
      <Theme name={theme}>
        <QueryClientProvider client={queries}>
          <CallContext value={call}>
            <Mishap>
              {handed ? (
                <Suspense>
                  <HandedOver handed={handed} onBack={() => takeBack(handed)} />
                </Suspense>
              ) : (
                <HandingContext value={handOver}>{host ? <App link={link} /> : <Outside />}</HandingContext>
              )}
            </Mishap>
          </CallContext>
        </QueryClientProvider>
      </Theme>
    </WordsContext>
  )
}

async function start(): Promise<void> {
  const [host] = await Promise.all([openTeams(), bringTemporal()])
  const words = await wordsIn(host?.language ?? 'da')
  document.documentElement.lang = words.language
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Tab host={host} words={words} />
    </StrictMode>,
  )
}

void start()
