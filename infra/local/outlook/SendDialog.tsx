import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ComposeWindow } from './compose-window.ts'

/** Outlook's dialog when the guard refuses, or takes long: what it says, and what she can do. */
export function SendDialog({ window }: { window: ComposeWindow }) {
  const shown = useRef<HTMLDialogElement>(null)
  const { asking } = useSyncExternalStore(window.listen, window.now)
  useEffect(() => {
    if (asking && !shown.current?.open) shown.current?.showModal()
    if (!asking) shown.current?.close()
  }, [asking])
  const refused = asking?.is === 'refused' ? asking.refusal : null
  const mayAnyway = asking?.is === 'slow' ? asking.mode === 'promptUser' : refused?.mayAnyway
  return (
    <dialog ref={shown} className="send-dialog" aria-labelledby="send-title" onCancel={window.stay}>
      {asking && (
        <>
          <h2 id="send-title">{refused ? 'Samlet' : 'Samlet tjekker stadig'}</h2>
          <p className="send-words">
            {refused
              ? refused.words
              : 'Det tager længere tid end ventet. Aftalen bliver her, til tjekket er færdigt.'}
          </p>
          <div className="buttons">
            {refused?.action && (
              <button
                type="button"
                className="primary"
                onClick={() => window.openPaneWith(refused.action?.contextData)}
              >
                {refused.action.label}
              </button>
            )}
            {mayAnyway && (
              <button type="button" onClick={() => void window.sendAnyway()}>
                Send alligevel
              </button>
            )}
            <button type="button" onClick={window.stay}>
              Send ikke
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}
