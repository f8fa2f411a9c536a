import { useState } from 'react'
import type { Conversation as Talk } from '../pages/local-api.ts'
import { PageLink } from '../pages/PageLink.tsx'
import { Conversation } from './Conversation.tsx'
import { TabConfiguration } from './TabConfiguration.tsx'
import { TabFrame } from './TabFrame.tsx'

/** A channel: its posts and its tab, or the way to add the tab. */
export function Channel({ channel, tab, path }: { channel: Talk; tab: boolean; path: string | null }) {
  const [adding, setAdding] = useState(false)
  const inTab = tab && channel.tab !== null
  return (
    <>
      <header className="teams-head">
        <h1>{channel.name}</h1>
        <nav aria-label="Kanalens faner" className="teams-tabs">
          <PageLink path="/teams" set={{ view: `channel:${channel.id}` }} current={!inTab}>
            Opslag
          </PageLink>
          {channel.tab ? (
            <PageLink path="/teams" set={{ view: `channel-tab:${channel.id}` }} current={inTab}>
              {channel.tab.name}
            </PageLink>
          ) : (
            <button type="button" className="bare" onClick={() => setAdding(true)}>
              + Tilføj Samlet
            </button>
          )}
        </nav>
      </header>
      {inTab ? (
        <TabFrame
          key={`${channel.tab!.contentUrl} ${path ?? ''}`}
          src={channel.tab!.contentUrl}
          title={channel.tab!.name}
          page={{ entityId: 'families', subPageId: path, channel }}
        />
      ) : (
        <Conversation talk={channel} />
      )}
      {adding && <TabConfiguration channel={channel} close={() => setAdding(false)} />}
    </>
  )
}
