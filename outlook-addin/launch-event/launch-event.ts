import { guard as da } from '#shared/text/da/guard.ts'
import { guard as en } from '#shared/text/en/guard.ts'
import { completionOf, refusal, type Completion } from './answer.ts'
import { decideSend } from './decide.ts'
import { readItem } from './read-item.ts'

/** Outlook shows "taking longer than expected" after five seconds; the guard answers before. */
const patienceMs = 4500

type SendEvent = { completed: (answer: Completion) => void }

/**
 * Outlook calls this when an appointment is sent. Runs in classic Outlook's bare JavaScript runtime too: no network, no
 * sign-in, no DOM. Completes exactly once whatever happens, and a guard that fails itself does not let the item through.
 */
function onAppointmentSend(event: SendEvent): void {
  let done = false
  const complete = (answer: Completion) => {
    if (done) return
    done = true
    event.completed(answer)
  }
  const text = language()
  const failed = () => complete(refusal(text.failed, 'failed', text))
  try {
    if (typeof setTimeout === 'function')
      setTimeout(() => complete(refusal(text.slow, 'slow', text)), patienceMs)
    readItem(Office.context.mailbox.item as unknown as Office.AppointmentCompose | null)
      .then((question) => complete(completionOf(decideSend(question), text)))
      .catch(failed)
  } catch {
    failed()
  }
}

function language(): typeof da {
  try {
    if (/^en/i.test(String(Office.context.displayLanguage))) return en
  } catch {
    return da
  }
  return da
}

Office.actions.associate('onAppointmentSend', onAppointmentSend)
// In a page Office.js waits for this before it listens to Outlook; the bare runtime has no use for it and may lack it.
if (typeof Office.onReady === 'function') void Office.onReady()
