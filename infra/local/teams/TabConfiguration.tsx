import { useEffect, useRef, useState } from 'react'
import { linkTo, useAddress, visit } from '../pages/address.ts'
import { appOrigin } from '../pages/app-origin.ts'
import { write, type Conversation } from '../pages/local-api.ts'
import { personaIn } from '../pages/persona.ts'
import type { TabConfig } from './tab-calls.ts'
import { useDesk } from './use-desk.ts'
import { useTabHost } from './use-tab-host.ts'

/** Adding Samlet to a channel: the app's own configuration page, with Teams' Save button under it. */
export function TabConfiguration({ channel, close }: { channel: Conversation; close: () => void }) {
  const { query } = useAddress()
  const desk = useDesk({ entityId: '', subPageId: null, channel })
  const shown = useRef<HTMLDialogElement>(null)
  const config = useRef<TabConfig>(null)
  const [valid, setValid] = useState(false)
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => shown.current?.showModal(), [])

  const add = async (reported: string | null) => {
    const chosen = config.current
    try {
      if (reported !== null || !chosen)
        throw new Error(reported ?? 'Samlet har ikke sagt, hvad fanen skal vise.')
      await write('PUT', `channels/${encodeURIComponent(channel.id)}/tab`, {
        persona: personaIn(query).key,
        name: chosen.suggestedDisplayName ?? 'Samlet',
        entityId: chosen.entityId ?? 'samlet',
        contentUrl: chosen.contentUrl,
        websiteUrl: chosen.websiteUrl ?? null,
      })
      close()
      visit(linkTo('/teams', { view: `channel-tab:${channel.id}` }))
    } catch (error) {
      setTrouble((error as Error).message)
      setSaving(false)
    }
  }
  const src = `${appOrigin(query)}/tab/configure`
  const { frame, tell } = useTabHost(src, () =>
    desk('settings', {
      ready: (reason) => setTrouble(reason),
      config: () => config.current,
      setConfig: (wanted) => (config.current = wanted),
      setValid,
      saved: (reason) => void add(reason),
    }),
  )
  return (
    <dialog ref={shown} className="tab-dialog" aria-labelledby="configure-title" onClose={close}>
      <header>
        <h2 id="configure-title">Tilføj Samlet til {channel.name}</h2>
      </header>
      <iframe ref={frame} src={src} title="Indstil fanen" className="configure" />
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      <div className="buttons">
        <button
          type="button"
          className="primary"
          disabled={!valid || saving}
          onClick={() => {
            setSaving(true)
            setTrouble(null)
            tell('settings.save', [{}])
          }}
        >
          Gem
        </button>
        <button type="button" onClick={close}>
          Annuller
        </button>
      </div>
    </dialog>
  )
}
