import { useEffect, useRef } from 'react'
import { cleanHtml } from './clean-html.ts'

/** The browser gives an editable element no role of its own. */
const textbox = { role: 'textbox', 'aria-multiline': true, 'aria-label': 'Brødtekst' } as const

/** The body of the invitation. What comes from elsewhere is cleaned before it is shown. */
export function Body({ html, change }: { html: string; change: (html: string) => void }) {
  const editor = useRef<HTMLDivElement>(null)
  const typed = useRef<string>(null)
  useEffect(() => {
    // Writing back what she has just typed would move her cursor.
    if (editor.current && html !== typed.current) editor.current.innerHTML = cleanHtml(html)
    typed.current = html
  }, [html])
  return (
    <div
      {...textbox}
      ref={editor}
      className="body"
      contentEditable
      suppressContentEditableWarning
      onInput={({ currentTarget }) => {
        typed.current = currentTarget.innerHTML
        change(currentTarget.innerHTML)
      }}
      onPaste={(event) => {
        event.preventDefault()
        const html = event.clipboardData.getData('text/html')
        if (html) document.execCommand('insertHTML', false, cleanHtml(html))
        else document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
      }}
    />
  )
}
