import type { guard as words } from '#shared/text/da/guard.ts'
import { findingSentence } from '../guard-sentence.ts'
import type { SendDecision } from './decide.ts'

/** The button in the manifest that opens the pane from Outlook's dialog. */
export const openPaneCommand = 'samletOpenPane'
const longestMessage = 500

/** What `event.completed` is given. The literal 'promptUser': the enum is missing in older clients. */
export type Completion = {
  allowEvent: boolean
  errorMessage?: string
  cancelLabel?: string
  commandId?: string
  contextData?: string
  sendModeOverride?: 'promptUser'
}

/** The decision in Outlook's words. `contextData` tells the pane why it was opened, and holds no personal data. */
export function completionOf(decision: SendDecision, text: typeof words): Completion {
  if (decision.send) return { allowEvent: true }
  const answer = refusal(messageOf(decision, text), decision.because, text)
  if (decision.level === 'warn') answer.sendModeOverride = 'promptUser'
  return answer
}

/** Blocks with one sentence and a way into the pane. */
export function refusal(message: string, because: string, text: typeof words): Completion {
  return {
    allowEvent: false,
    errorMessage: message.slice(0, longestMessage),
    cancelLabel: text.goBack,
    commandId: openPaneCommand,
    contextData: JSON.stringify({ because }),
  }
}

function messageOf(decision: Exclude<SendDecision, { send: true }>, text: typeof words): string {
  if (decision.because !== 'found') return text[decision.because]
  const [first] = decision.findings
  const sentences: string[] = []
  if (first) sentences.push(findingSentence(first, text))
  const others = decision.findings.length - 1
  if (others > 0) sentences.push(text.more(others))
  if (decision.level === 'warn') sentences.push(text.lookFirst)
  else if (others > 0) sentences.push(text.removeAll)
  else sentences.push(text.removeOne)
  return sentences.join(' ')
}
