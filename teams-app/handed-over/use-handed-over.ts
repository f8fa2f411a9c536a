import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, type Call } from '#shared/api/client.ts'
import { rateMeeting, readHandedOver } from '#shared/api/smiley.ts'
import type { Face } from '#shared/domain/instruments/smiley.ts'
import { reasonOf } from '../reason-of.ts'
import { reasonOnTheTablet } from './reason-on-the-tablet.ts'

export type Answer = { face: Face; comment: string }
/** `over`: only the coordinator can do something about it. `unread`: it passes, and may be asked again. */
export type Whose =
  | { is: 'waiting' }
  | { is: 'theirs'; name: string; secondsLeft: number }
  | { is: 'unread' | 'over'; error: unknown }
  | { is: 'answered' }

const isOver = (error: unknown) => reasonOnTheTablet(reasonOf(error)) === 'hand-over-ended'

/**
 * Whose tablet it is, asked again whenever somebody looks at the page anew: what was written is not for whoever has it next. What passes by
 * itself (no network, a service that is away) takes nothing from whoever is writing.
 */
export function useHandedOver(call: Call) {
  const [whose, setWhose] = useState<Whose>({ is: 'waiting' })
  // What may have arrived though no answer to it came: the same again is thanked for, and nothing else is.
  const unknown = useRef<Answer | null>(null)
  const settle = useCallback((next: Whose) => {
    if (next.is === 'over' || next.is === 'answered') unknown.current = null
    setWhose((now) => {
      if (now.is === 'over' || now.is === 'answered') return next.is === 'answered' ? next : now
      return next.is === 'unread' && now.is === 'theirs' ? now : next
    })
  }, [])
  const ask = useCallback(async () => {
    try {
      settle({ is: 'theirs', ...(await call(readHandedOver, { params: {}, body: {} })) })
    } catch (error) {
      if (!isOver(error)) return settle({ is: 'unread', error })
      const sent = unknown.current
      if (!sent) return settle({ is: 'over', error })
      await call(rateMeeting, { params: {}, body: sent }).then(
        () => settle({ is: 'answered' }),
        (refused: unknown) => settle({ is: isOver(refused) ? 'over' : 'unread', error: refused }),
      )
    }
  }, [call, settle])
  const isOpen = whose.is !== 'over' && whose.is !== 'answered'
  useEffect(() => {
    if (!isOpen) return
    const again = () => void (document.visibilityState === 'visible' && ask())
    again()
    document.addEventListener('visibilitychange', again)
    addEventListener('pageshow', again)
    addEventListener('focus', again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      removeEventListener('pageshow', again)
      removeEventListener('focus', again)
    }
  }, [ask, isOpen])
  // Whoever leaves the tablet on the table leaves nothing on it: when the time is over the form goes, network or not.
  useEffect(() => {
    if (whose.is !== 'theirs') return
    const over = () => settle({ is: 'over', error: new ApiError(401, 'hand-over-ended') })
    const timer = setTimeout(over, whose.secondsLeft * 1000)
    return () => clearTimeout(timer)
  }, [whose, settle])
  /** @throws ApiError when it passes: then the answer is still there to be sent again */
  const answer = useCallback(
    async (said: Answer) => {
      try {
        await call(rateMeeting, { params: {}, body: said })
        settle({ is: 'answered' })
      } catch (error) {
        if (isOver(error)) return settle({ is: 'over', error })
        unknown.current = said
        void ask()
        throw error
      }
    },
    [call, ask, settle],
  )
  return { whose, ask, answer }
}
