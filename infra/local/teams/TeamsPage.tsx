import { useState } from 'react'
import { useAddress } from '../pages/address.ts'
import { appOrigin } from '../pages/app-origin.ts'
import { useLoaded } from '../pages/live.ts'
import { read, type Conversation as Talk } from '../pages/local-api.ts'
import { personaIn } from '../pages/persona.ts'
import { Channel } from './Channel.tsx'
import { Conversation } from './Conversation.tsx'
import { Rail } from './Rail.tsx'
import { TabFrame } from './TabFrame.tsx'

/** Teams, as far as Samlet needs it: the personal app, the chat with the bot, and the team's channels. */
export function TeamsPage() {
  const { query } = useAddress()
  const persona = personaIn(query)
  const view = query.get('view') ?? 'families'
  const { data: talks, error } = useLoaded(
    persona.key,
    () => read<Talk[]>('conversations', { persona: persona.key }),
    (event) => event.type === 'channel',
  )
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className="teams">
      <Rail
        talks={talks ?? []}
        view={view}
        open={open === view}
        toggle={() => setOpen(open === view ? null : view)}
      />
      <main id="indhold" className="teams-main">
        {error ? <p className="trouble">{error}</p> : <View view={view} talks={talks} />}
      </main>
    </div>
  )
}

function View({ view, talks }: { view: string; talks: Talk[] | null }) {
  const { query } = useAddress()
  const path = query.get('path')
  if (view === 'families') {
    const page = { entityId: 'families', subPageId: path, channel: null }
    return (
      <>
        <h1 className="unseen">Samlet</h1>
        <TabFrame key={path} src={`${appOrigin(query)}/tab/`} title="Samlet" page={page} />
      </>
    )
  }
  if (!talks) return <p className="teams-empty">Henter samtaler …</p>
  const [kind, ...rest] = view.split(':')
  const talk = talks.find((one) => (kind === 'chat' ? one.kind === 'personal' : one.id === rest.join(':')))
  if (!talk)
    return (
      <div className="teams-empty">
        <h1>Kanalen er ikke din</h1>
        <p>{personaIn(query).name} er ikke med i den. Vælg en anden til venstre, eller skift rolle øverst.</p>
      </div>
    )
  if (kind === 'chat') {
    return (
      <>
        <header className="teams-head">
          <h1>Samlet</h1>
        </header>
        <Conversation key={talk.id} talk={talk} />
      </>
    )
  }
  return <Channel key={talk.id} channel={talk} tab={kind === 'channel-tab'} path={path} />
}
