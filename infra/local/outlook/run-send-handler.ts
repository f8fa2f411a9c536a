import { hostAddin, type AddinDesk } from './addin-host.ts'
import { addinIdentity } from './addin-identity.ts'
import type { Outcome } from './send-verdict.ts'

/** After this Outlook says that it takes long. */
const slowMs = 5000
/** And after this it gives up. */
const endMs = 5 * 60 * 1000
/** A page that has loaded and does not listen for its function so long after is not coming. */
const startMs = 8000

const after = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value))

/**
 * What Outlook does when she presses Send: opens the handler's page hidden, runs the function and waits for `event.completed`.
 * @param slow is called when it has taken five seconds
 */
export async function runSendHandler(
  page: string,
  desk: () => AddinDesk,
  slow: () => void,
): Promise<Outcome> {
  const identity = addinIdentity('default')
  const frame = document.createElement('iframe')
  frame.name = identity.name
  frame.hidden = true
  frame.title = 'Samlet tjekker aftalen'
  const host = hostAddin(frame, identity, new URL(page).origin, desk)
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.src = page
  document.body.append(frame)
  const impatience = setTimeout(slow, slowMs)
  try {
    const started = await Promise.race([
      host.listening.then(() => true),
      loaded.then(() => after(startMs, false)),
    ])
    if (!started) return { is: 'unavailable' }
    return await Promise.race([
      host
        .run('onAppointmentSend', 'OnAppointmentSend')
        .then((answer): Outcome => ({ is: 'completed', answer })),
      after<Outcome>(endMs, { is: 'timed-out' }),
    ])
  } finally {
    clearTimeout(impatience)
    host.stop()
    frame.remove()
  }
}
