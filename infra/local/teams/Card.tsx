import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAddress } from '../pages/address.ts'
import { ask } from '../pages/local-api.ts'
import { personaIn } from '../pages/persona.ts'
import { themeIn } from '../pages/themes.ts'
import { authenticate } from './authenticate.ts'
import { answerIn, type CardAnswer, type CardJson } from './card-answer.ts'
import { drawCard, type Pressed } from './draw-card.ts'
import { localeIn } from './locale-in.ts'
import { refreshFor } from './refresh-for.ts'
import { follow } from './use-desk.ts'

type Props = { card: CardJson; messageId: string; conversationId: string }

/**
 * A card and what its buttons do. What the bot answers is this person's own view of it, as in Teams. Drawn anew only then: what is
 * written in it, and a press that is under way, outlive whatever else is posted.
 */
export function Card({ card, messageId, conversationId }: Props) {
  const { query } = useAddress()
  const persona = personaIn(query)
  const theme = themeIn(query)
  const place = useRef<HTMLDivElement>(null)
  const [shown, show] = useState(card)
  const [answer, setAnswer] = useState<CardAnswer | null>(null)
  const [waiting, setWaiting] = useState(false)

  const send = async ({ verb, data }: Pressed, trigger: 'manual' | 'automatic'): Promise<CardAnswer> => {
    const path = `conversations/${encodeURIComponent(conversationId)}/invoke`
    const action = { type: 'Action.Execute', verb, data }
    const body = { persona: persona.key, locale: localeIn(query), activityId: messageId, action, trigger }
    try {
      const said = answerIn((await ask('POST', path, { body })).body)
      if (said.is !== 'sign-in') return said
      const authentication = await authenticate(persona, said)
      return answerIn((await ask('POST', path, { body: { ...body, authentication } })).body)
    } catch (error) {
      return { is: 'trouble', words: (error as Error).message }
    }
  }
  const press = useEffectEvent(async (pressed: Pressed) => {
    setWaiting(true)
    const said = await send(pressed, 'manual')
    if (said.is === 'card') show(said.card)
    setAnswer(said)
    setWaiting(false)
  })
  const openLink = useCallback((link: string) => {
    const words = follow(link)
    setAnswer(words ? { is: 'trouble', words } : null)
  }, [])

  useEffect(() => {
    place.current?.replaceChildren(
      drawCard(shown, theme, { execute: (pressed) => void press(pressed), openLink }),
    )
  }, [shown, theme, openLink])

  // Teams keeps quiet about a refresh that failed: the card that stands there is still good.
  const refresh = useEffectEvent(() => {
    const action = refreshFor(card, persona.id)
    return action ? send(action, 'automatic') : Promise.resolve(null)
  })
  useEffect(() => {
    void refresh().then((said) => {
      if (said?.is === 'card') show(said.card)
    })
  }, [])

  return (
    <div className="card" aria-busy={waiting}>
      <div ref={place} inert={waiting} />
      <output className="card-answer">
        {waiting && <span className="quiet">Sender til Samlet …</span>}
        {!waiting && answer?.is === 'message' && <span className="notice">{answer.words}</span>}
        {!waiting && answer?.is === 'sign-in' && (
          <span className="trouble">Samlet bad om login igen. Teams spørger kun én gang.</span>
        )}
        {!waiting && answer?.is === 'trouble' && <span className="trouble">{answer.words}</span>}
      </output>
    </div>
  )
}
