import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { ApiError, apiClient } from '#shared/api/client.ts'
import { isPassing } from '#shared/api/patiently.ts'
import { bringTemporal } from '#shared/ui/temporal.ts'
import { apiToken, hostLanguage, openOutlook } from './host.ts'
import { Outside } from './Outside.tsx'
import { Pane } from './Pane.tsx'
import { PaneTheme } from './PaneTheme.tsx'
import { wordsIn, WordsContext } from './words.ts'

const call = apiClient('', apiToken)
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failed, error) => failed < 2 && error instanceof ApiError && isPassing(error.reason),
    },
  },
})

async function start(): Promise<void> {
  const [inOutlook] = await Promise.all([openOutlook(), bringTemporal()])
  const words = wordsIn[inOutlook ? hostLanguage() : 'da']
  document.documentElement.lang = words.language
  createRoot(document.getElementById('root')!).render(
    <WordsContext value={words}>
      <PaneTheme>
        <QueryClientProvider client={queries}>
          {inOutlook ? <Pane call={call} /> : <Outside />}
        </QueryClientProvider>
      </PaneTheme>
    </WordsContext>,
  )
}

void start()
