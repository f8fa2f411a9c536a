import { useEffect, useImperativeHandle, useRef, useState, type RefObject } from 'react'
import type { TabPage } from './legacy-context.ts'
import type { DialogInfo } from './tab-calls.ts'
import type { TabHost } from './tab-host.ts'
import { useDesk } from './use-desk.ts'
import { useTabHost } from './use-tab-host.ts'

type Props = {
  info: DialogInfo
  page: TabPage
  close: (error: string | null, result: unknown) => void
  toParent: (message: unknown) => void
  tellDialog: RefObject<TabHost['tell'] | null>
}

const named: Record<string, number> = { small: 320, medium: 480, large: 720 }
const pixels = (size: unknown) => (typeof size === 'number' ? size : (named[String(size)] ?? named['small']))

/** The dialog that a tab opens (`dialog.url.open`): another page of the app over it. */
export function TabDialog({ info, page, close, toParent, tellDialog }: Props) {
  const desk = useDesk(page)
  const shown = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState<Pick<DialogInfo, 'width' | 'height'>>(info)
  const { frame, tell } = useTabHost(info.url, () =>
    desk('task', {
      ready: () => undefined,
      resize: (wanted) => setSize((now) => ({ ...now, ...wanted })),
      closeWith: (result) => close(null, result),
      toParent,
    }),
  )
  useImperativeHandle(tellDialog, () => tell)
  useEffect(() => shown.current?.showModal(), [])
  return (
    <dialog
      ref={shown}
      className="tab-dialog"
      aria-label={info.title}
      onCancel={() => close('CancelledByUser', null)}
    >
      <header>
        <h2>{info.title}</h2>
        <button type="button" className="bare" onClick={() => close('CancelledByUser', null)}>
          Luk
        </button>
      </header>
      <iframe
        ref={frame}
        src={info.url}
        title={info.title}
        style={{ width: pixels(size.width), height: pixels(size.height) }}
      />
    </dialog>
  )
}
