import { useEffect, useRef } from 'react'
import { sameWith } from '../pages/address.ts'
import type { SharedPage } from './tab-calls.ts'

/** What Teams shows when a tab shares a page of itself: a link to copy. */
export function ShareLink({ page, close }: { page: SharedPage; close: () => void }) {
  const shown = useRef<HTMLDialogElement>(null)
  const link = new URL(sameWith({ path: page.subPageId }), location.origin).href
  useEffect(() => shown.current?.showModal(), [])
  return (
    <dialog ref={shown} onClose={close} aria-labelledby="share-title" className="share">
      <h2 id="share-title">Link til {page.label}</h2>
      <input readOnly value={link} aria-label="Linket" onFocus={(event) => event.target.select()} />
      <div className="buttons">
        <button
          type="button"
          className="primary"
          onClick={() => void navigator.clipboard.writeText(link).then(close, close)}
        >
          Kopiér
        </button>
        <button type="button" onClick={close}>
          Luk
        </button>
      </div>
    </dialog>
  )
}
