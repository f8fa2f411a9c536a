import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { formAt } from '#shared/forms/versions.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Theme } from '#shared/ui/Theme.tsx'
import { FormView } from '../../../teams-app/forms/FormView.tsx'
import { MeContext } from '../../../teams-app/reading.ts'
import { WordsContext, wordsIn } from '../../../teams-app/words.ts'
import { circle } from '../blended-family.ts'

const asked = new URLSearchParams(location.search)
const form = formAt(asked.get('form') ?? '', 1)
const theme =
  asked.get('theme') === 'dark' ? 'dark' : asked.get('theme') === 'contrast' ? 'contrast' : 'light'
const me = {
  id: crypto.randomUUID(),
  name: 'Mette Holm',
  roles: ['coordinator' as const],
  municipality: 'Birkelund Kommune',
  settings: [],
  now: `${circle.today.toString()}T09:00:00Z`,
}

/** Any form for the family of the unit tests. The first time it is sent the service is away; then it is kept. */
function Page() {
  const [sent, setSent] = useState<unknown[]>([])
  if (!form) return null
  return (
    <FormView
      form={form}
      family={circle}
      contacts={circle.contacts}
      submit="Gem samtykket"
      onSubmit={(answers) => setSent((before) => [...before, answers])}
    >
      {sent.length === 1 && <Failure sentence="Der er ingen forbindelse." />}
      {sent.length > 1 && <output>{JSON.stringify(sent.at(-1))}</output>}
    </FormView>
  )
}

const words = await wordsIn(asked.get('language') === 'en' ? 'en' : 'da')

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WordsContext value={words}>
      <MeContext value={me}>
        <Theme name={theme}>
          <Page />
        </Theme>
      </MeContext>
    </WordsContext>
  </StrictMode>,
)
