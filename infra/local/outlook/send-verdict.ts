import type { Completion } from './addin-host.ts'

/** How strictly Outlook heeds the send handler; the manifest says which. */
export const sendModes = { promptUser: 'Spørg', softBlock: 'Blød spærring', block: 'Spærring' } as const
export type SendMode = keyof typeof sendModes

export type Outcome = { is: 'completed'; answer: Completion } | { is: 'unavailable' | 'timed-out' }

export type Refusal = {
  send: false
  words: string
  /** May she send it all the same? */
  mayAnyway: boolean
  /** Outlook's "Take Action" button: opens the pane. */
  action: { label: string; contextData: unknown } | null
}
export type Verdict = { send: true } | Refusal

/** The button in the manifest that opens the pane. */
export const paneCommand = 'samletOpenPane'
const longestMessage = 500
const longestLabel = 20

/** What Outlook does with the handler's answer, or without one (Smart Alerts; knowledge of November 2026). */
export function verdictOf(outcome: Outcome, mode: SendMode): Verdict {
  if (outcome.is === 'completed') return answered(outcome.answer, mode)
  const slow = outcome.is === 'timed-out'
  if (!slow && mode === 'promptUser') return { send: true }
  return {
    send: false,
    words: slow
      ? 'Samlet svarede ikke inden for fem minutter, så aftalen er ikke tjekket. Prøv igen.'
      : 'Samlet kunne ikke starte, så aftalen er ikke tjekket.',
    mayAnyway: slow ? mode === 'promptUser' : mode === 'softBlock',
    action: null,
  }
}

function answered(answer: Completion, mode: SendMode): Verdict {
  if (answer['allowEvent'] === true) return { send: true }
  const { errorMessage, cancelLabel, commandId, contextData, sendModeOverride } = answer
  // There is one override, and it only softens.
  const soft = sendModeOverride === 'promptUser' || mode === 'promptUser'
  return {
    send: false,
    words: cut(errorMessage, longestMessage) || 'Samlet siger, at aftalen ikke kan sendes, som den er.',
    mayAnyway: soft,
    action:
      commandId === paneCommand
        ? { label: cut(cancelLabel, longestLabel) || 'Foretag handling', contextData: contextData ?? null }
        : null,
  }
}

const cut = (text: unknown, longest: number) => (typeof text === 'string' ? text.slice(0, longest) : '')
