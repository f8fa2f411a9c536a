import type { ReactNode } from 'react'
import { PageLink } from '../pages/PageLink.tsx'
import type { Conversation } from '../pages/local-api.ts'

type Props = { talks: Conversation[]; view: string; open: boolean; toggle: () => void }

/** The left rail: app, chat, team and channels. On a narrow screen it folds into a menu. */
export function Rail({ talks, view, open, toggle }: Props) {
  const channels = talks.filter((one) => one.kind === 'channel')
  const at = view.replace(/^channel-tab:/, 'channel:')
  const to = (target: string, name: string) => (
    <li key={target}>
      <PageLink path="/teams" set={{ view: target }} current={at === target}>
        {name}
      </PageLink>
    </li>
  )
  const here = channels.find((one) => at === `channel:${one.id}`)?.name
  return (
    <div className="rail-side">
      <button
        type="button"
        className="rail-toggle"
        aria-expanded={open}
        aria-controls="rail"
        onClick={toggle}
      >
        <span aria-hidden="true">☰</span>&nbsp;{' '}
        {here ?? (view === 'chat' ? 'Chat med Samlet' : 'Mine familier')}
      </button>
      <nav id="rail" className="rail" data-open={open} aria-label="Teams">
        <Group name="Apps">{to('families', 'Samlet')}</Group>
        <Group name="Chat">{to('chat', 'Samlet')}</Group>
        {channels.length > 0 && (
          <Group name={channels[0]!.teamName ?? 'Team'}>
            {channels.map((one) => to(`channel:${one.id}`, one.name))}
          </Group>
        )}
      </nav>
    </div>
  )
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h2>{name}</h2>
      <ul className="rail-list">{children}</ul>
    </section>
  )
}
