import { useRef, useState } from 'react'
import type { Call } from '#shared/api/client.ts'
import {
  keepMeeting,
  runChange,
  type ChangePorts,
  type Meeting,
  type Outcome,
  type Progress,
  type Target,
} from './run-change.ts'

export type Change = {
  progress: Progress | null
  outcome: Outcome | null
  /**
   * @param to null leads on the change in hand
   * @param id the wish's own, where it has one already: sent again it is the same
   * @returns null when another runs
   */
  move: (to: Target | null, id?: string) => Promise<Outcome | null>
  keep: () => Promise<void>
}

/** One change at a time: a second press while one runs does nothing. Each wish has an id of its own; the one in hand keeps its. */
export function useChange(
  call: Call,
  meeting: Meeting,
  write: ChangePorts['write'],
  done: (meeting: Meeting) => void,
): Change {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const running = useRef(false)
  const ports = {
    call,
    write,
    say: setProgress,
    wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  }
  const run = async (work: () => Promise<Outcome>) => {
    if (running.current) return null
    running.current = true
    setOutcome(null)
    const end = await work()
    setProgress(null)
    setOutcome(end)
    running.current = false
    if (end.is !== 'stopped') done(end.meeting)
    return end
  }
  const inHand = meeting.change?.id ?? null
  return {
    progress,
    outcome,
    move: (to, id) =>
      run(() => runChange(meeting, id ?? (to || !inHand ? crypto.randomUUID() : inHand), to, ports)),
    keep: async () => {
      if (inHand) await run(() => keepMeeting(meeting, inHand, ports))
    },
  }
}
