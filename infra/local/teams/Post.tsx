import { momentWords } from '../pages/when.ts'
import type { Message } from '../pages/local-api.ts'
import { Card } from './Card.tsx'

type Props = { message: Message; conversationId: string; own: boolean }

/** One post: who, when, and text or a card. Text is text, whatever stands in it. */
export function Post({ message, conversationId, own }: Props) {
  const { id, at, from, text, card, updatedAt } = message
  return (
    <article className="post" data-own={own} aria-labelledby={`post-${id}`}>
      <span className="post-face" aria-hidden="true" data-bot={from.bot}>
        {initials(from.name)}
      </span>
      <div className="post-body">
        <h2 id={`post-${id}`}>
          {from.name} <time dateTime={at}>{momentWords(at)}</time>
          {updatedAt && <span className="quiet"> Redigeret</span>}
        </h2>
        {text !== null && <p className="post-text">{text}</p>}
        {card && (
          // A card that was changed is another card: whatever a person saw instead of the old one is gone.
          <Card key={updatedAt} card={card} messageId={id} conversationId={conversationId} />
        )}
      </div>
    </article>
  )
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((part) => part[0])
    .filter((_letter, n, all) => n === 0 || n === all.length - 1)
    .join('')
}
