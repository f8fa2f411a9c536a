import { useRef, useState } from 'react'
import type { TabPage } from './legacy-context.ts'
import { ShareLink } from './ShareLink.tsx'
import type { DialogInfo, SharedPage } from './tab-calls.ts'
import type { TabHost } from './tab-host.ts'
import { TabDialog } from './TabDialog.tsx'
import { useDesk } from './use-desk.ts'
import { useTabHost } from './use-tab-host.ts'

type OpenDialog = { info: DialogInfo; closed: (error: string | null, result: unknown) => void }

/** A tab in its frame, as Teams shows it, with the dialog that it may open over itself. */
export function TabFrame({ src, title, page }: { src: string; title: string; page: TabPage }) {
  const desk = useDesk(page)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [shared, setShared] = useState<SharedPage | null>(null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const tellDialog = useRef<TabHost['tell']>(null)
  const { frame, tell } = useTabHost(src, () =>
    desk('content', {
      ready: setTrouble,
      config: () => ({ entityId: page.entityId, contentUrl: src }),
      share: setShared,
      openDialog: (info, closed) => setDialog({ info, closed }),
      resize: (size) => setDialog((open) => open && { ...open, info: { ...open.info, ...size } }),
      toChild: (message) => tellDialog.current?.('messageForChild', [message]),
    }),
  )
  return (
    <div className="tab">
      {trouble && (
        <p role="alert" className="trouble">
          Fanen siger, at den ikke kunne åbne: {trouble}
        </p>
      )}
      <iframe ref={frame} src={src} title={title} className="tab-frame" />
      {shared && <ShareLink page={shared} close={() => setShared(null)} />}
      {dialog && (
        <TabDialog
          info={dialog.info}
          page={page}
          close={(error, result) => {
            setDialog(null)
            dialog.closed(error, result)
          }}
          toParent={(message) => tell('messageForParent', [message])}
          tellDialog={tellDialog}
        />
      )}
    </div>
  )
}
