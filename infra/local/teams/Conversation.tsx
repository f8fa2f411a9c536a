import { useEffect, useRef, useState } from 'react'
import { useAddress } from '../pages/address.ts'
import { useLoaded } from '../pages/live.ts'
import { read, write, type Conversation as Talk, type Message } from '../pages/local-api.ts'
import { personaIn } from '../pages/persona.ts'
import { localeIn } from './locale-in.ts'
import { Post } from './Post.tsx'

/** What stands in a channel or a chat, live, and a field to write to the bot in. */
export function Conversation({ talk }: { talk: Talk }) {
  const persona = personaIn(useAddress().query)
  const path = `conversations/${encodeURIComponent(talk.id)}/messages`
  const { data: messages, error } = useLoaded(
    `${talk.id} ${persona.key}`,
    () => read<Message[]>(path, { persona: persona.key }),
    (event) => event.type === 'message' && event.id === talk.id,
  )
  const end = useRef<HTMLDivElement>(null)
  const count = messages?.length ?? 0
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' })
  }, [count])
  return (
    <>
      <div className="posts" role="log" aria-label={`Opslag i ${talk.name}`}>
        {error && <p className="trouble">{error}</p>}
        {messages?.length === 0 && (
          <p className="teams-empty">
            Her er ikke skrevet noget endnu. Samlet skriver, når der sker noget, eller når du spørger: prøv
            »hjælp«.
          </p>
        )}
        {messages?.map((message) => (
          <Post
            key={message.id}
            message={message}
            conversationId={talk.id}
            own={message.from.id === persona.id}
          />
        ))}
        <div ref={end} className="posts-end" />
      </div>
      <Write label={`Skriv til Samlet${talk.kind === 'channel' ? ` i ${talk.name}` : ''}`} path={path} />
    </>
  )
}

function Write({ label, path }: { label: string; path: string }) {
  const { query } = useAddress()
  const persona = personaIn(query)
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = async () => {
    if (!text.trim() || sending) return
    setSending(true)
    try {
      await write('POST', path, { persona: persona.key, locale: localeIn(query), text })
      setText('')
      setTrouble(null)
    } catch (error) {
      setTrouble((error as Error).message)
    }
    setSending(false)
  }
  return (
    <form
      className="write"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {trouble && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      <textarea
        aria-label={label}
        placeholder={label}
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void send()
        }}
      />
      <button type="submit" className="primary" disabled={sending || !text.trim()}>
        Send
      </button>
    </form>
  )
}
