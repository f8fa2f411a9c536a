import { useState } from 'react'
import { hasArrived } from '#shared/domain/letters/outcome.ts'
import { sentenceOf } from '../reason-of.ts'
import { useWords } from '../words.ts'
import { useLettersWords } from './letters-words.ts'
import { useLetterActs, useLetterRefresh, type LetterParams, type LetterTo } from './use-letters.ts'

/** Does it wait to go by mail? One that may have gone is looked for first. */
export const mayGo = ({ way, outcome }: LetterTo) =>
  way.by === 'mail' && (outcome === null || outcome.state === 'ready' || outcome.state === 'failed')

/** What stops for everybody: the next would fare no better. */
const stopsAll: ReadonlySet<string> = new Set(['microsoft365-busy', 'microsoft365-unavailable'])

export type Sending = ReturnType<typeof useSending>

/**
 * Letters are sent one after the other, each in a mail of its own. What did not go is told here, and stays told when the recipient is no longer
 * on the list; what stands is read again after each press.
 */
export function useSending(params: LetterParams) {
  const words = useWords()
  const text = useLettersWords()
  const acts = useLetterActs(params)
  const refresh = useLetterRefresh(params)
  const [now, setNow] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<readonly string[]>([])
  const [sent, setSent] = useState(0)

  /** @returns false when the others should wait too */
  const one = async (to: LetterTo, name: string, again: boolean): Promise<boolean> => {
    setNow(name)
    try {
      const { outcome } = await acts.send(to, again)
      if (hasArrived(outcome.state)) setSent((count) => count + 1)
      return outcome.because === null || !stopsAll.has(outcome.because)
    } catch (error) {
      setTrouble((before) => [...before, text.notSent(name, sentenceOf(error, words))])
      return true
    }
  }
  const begin = () => {
    setTrouble([])
    setSent(0)
  }
  const end = async () => {
    await refresh()
    setNow(null)
  }
  return {
    /** To whom it is being sent this moment. */
    now,
    trouble,
    sent,
    async send(to: LetterTo, name: string, again = false) {
      begin()
      await one(to, name, again)
      await end()
    },
    async sendAll(all: readonly LetterTo[], nameOf: (to: LetterTo) => string) {
      begin()
      for (const to of all) if (!(await one(to, nameOf(to), false))) break
      await end()
    },
  }
}
