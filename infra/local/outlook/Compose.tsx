import { useState, useSyncExternalStore } from 'react'
import { Temporal } from 'temporal-polyfill'
import { linkTo, sameWith, useAddress, visit } from '../pages/address.ts'
import { appOrigin } from '../pages/app-origin.ts'
import { useLoaded } from '../pages/live.ts'
import { read, type AppointmentItem } from '../pages/local-api.ts'
import { personaIn } from '../pages/persona.ts'
import { zone } from '../pages/use-clock.ts'
import type { Persona } from '../personas.ts'
import { AppointmentForm } from './AppointmentForm.tsx'
import { createWindow } from './compose-window.ts'
import { createItem, emptyItem, reopenedItem, type ItemStore } from './item.ts'
import { Pane } from './Pane.tsx'
import { SendDialog } from './SendDialog.tsx'
import { sendModes, type SendMode } from './send-verdict.ts'

type Opened = { item: ItemStore; sentBefore: boolean }

/** The appointment window: a new one, or the one that the address names. */
export function Compose() {
  const { query } = useAddress()
  const persona = personaIn(query)
  const id = query.get('item')
  const { data, error } = useLoaded(
    id ?? 'new',
    () => openItem(id, persona),
    () => false,
  )
  if (error)
    return (
      <p role="alert" className="trouble">
        {error}
      </p>
    )
  return data && <Window {...data} persona={persona} />
}

async function openItem(id: string | null, persona: Persona): Promise<Opened> {
  if (id) {
    const saved = await read<{ draft: boolean; item: AppointmentItem }>(
      `appointments/${encodeURIComponent(id)}`,
      { persona: persona.key },
    )
    return { item: createItem(reopenedItem(id, saved.item)), sentBefore: !saved.draft }
  }
  const { now } = await read<{ now: string }>('clock')
  const hour = Temporal.Instant.from(now)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  return { item: createItem(emptyItem(hour)), sentBefore: false }
}

function Window({ item, sentBefore, persona }: Opened & { persona: Persona }) {
  const { query } = useAddress()
  const [window] = useState(() =>
    createWindow({
      item,
      persona,
      handlerPage: `${appOrigin(query)}/outlook-addin/launch-event.html`,
      paneOpen: query.get('pane') !== 'closed',
      sent: (start) =>
        visit(linkTo('/outlook/kalender', { date: start.toPlainDate().toString(), sendt: 'ja' })),
    }),
  )
  const { busy, words, paneOpen } = useSyncExternalStore(window.listen, window.now)
  const named = query.get('mode') ?? ''
  const mode: SendMode = Object.hasOwn(sendModes, named) ? (named as SendMode) : 'softBlock'
  return (
    <>
      <header className="commands">
        <h1>{sentBefore ? 'Aftale' : 'Ny aftale'}</h1>
        <div className="buttons">
          <button type="button" className="primary" disabled={busy} onClick={() => void window.send(mode)}>
            {sentBefore ? 'Send opdatering' : 'Send'}
          </button>
          <button type="button" disabled={busy} onClick={() => void window.save()}>
            Gem
          </button>
          <button type="button" aria-pressed={paneOpen} onClick={() => window.showPane(!paneOpen)}>
            Samlet
          </button>
        </div>
        <label className="mode">
          Vagtens sendetilstand
          <select
            value={mode}
            onChange={(event) => visit(sameWith({ mode: event.target.value }), { replace: true })}
          >
            {(Object.keys(sendModes) as SendMode[]).map((one) => (
              <option key={one} value={one}>
                {sendModes[one]} ({one})
              </option>
            ))}
          </select>
        </label>
        <output>{words}</output>
      </header>
      <div className="compose" data-pane={paneOpen}>
        <AppointmentForm item={item} />
        {paneOpen && <Pane desk={window.desk} close={() => window.showPane(false)} />}
      </div>
      <SendDialog window={window} />
    </>
  )
}
