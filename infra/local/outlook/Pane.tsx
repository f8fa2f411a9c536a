import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import { useAddress } from '../pages/address.ts'
import { appOrigin } from '../pages/app-origin.ts'
import { themeIn } from '../pages/themes.ts'
import { hostAddin, type AddinDesk, type AddinHost } from './addin-host.ts'
import { addinIdentity } from './addin-identity.ts'
import { PaneEdge } from './PaneEdge.tsx'

type Props = { desk: () => AddinDesk; close: () => void }

/** The task pane beside the form, with the add-in's real page in it. */
export function Pane({ desk, close }: Props) {
  const { query } = useAddress()
  const theme = themeIn(query)
  const page = `${appOrigin(query)}/outlook-addin/pane.html`
  const frame = useRef<HTMLIFrameElement>(null)
  const host = useRef<AddinHost>(null)
  const [identity] = useState(() => addinIdentity(theme))
  const [width, setWidth] = useState(350)
  const current = useEffectEvent(desk)
  // Before the browser starts to load: Office.js asks at once.
  useLayoutEffect(() => {
    const started = hostAddin(frame.current!, identity, new URL(page).origin, () => current())
    host.current = started
    return started.stop
  }, [identity, page])
  useEffect(() => host.current?.showTheme(theme), [theme])
  return (
    <>
      <PaneEdge width={width} change={setWidth} />
      <section className="pane" aria-label="Samlet" style={{ '--pane': `${width}px` } as CSSProperties}>
        <header>
          <h2>Samlet</h2>
          <button type="button" className="bare" onClick={close}>
            Luk
          </button>
        </header>
        <iframe ref={frame} name={identity.name} src={page} title="Samlet" />
      </section>
    </>
  )
}
