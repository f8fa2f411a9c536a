import { reportUnknown } from '../pages/unknown-calls.ts'
import { tabCalls, tabEvents, type Desk } from './tab-calls.ts'

/** A request of teams-js: a plain object by postMessage. */
type Request = { id: number; func: string; args?: unknown[]; data?: unknown; uuidAsString?: string }

export type TabHost = {
  /** Tells the tab of something; teams-js drops what nobody in the tab has asked to hear. */
  tell: (event: string, args: unknown[]) => void
  stop: () => void
}

/**
 * Speaks teams-js' protocol with the page in one frame. To be called before the frame loads.
 * @param origin of the page in the frame
 */
export function hostTab(frame: HTMLIFrameElement, origin: string, desk: () => Desk): TabHost {
  const send = (message: object) => frame.contentWindow?.postMessage(message, origin)

  const hear = (event: MessageEvent<Partial<Request> | null>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const { id, func, args = [], data, uuidAsString } = event.data ?? {}
    if (typeof func !== 'string' || typeof id !== 'number') return
    if (func === 'registerHandler') {
      const name = String(args[0])
      if (!tabEvents.includes(name)) reportUnknown(`teams-js registerHandler ${name}`, args)
      return
    }
    const call = Object.hasOwn(tabCalls, func) ? tabCalls[func] : null
    if (!call) return reportUnknown(`teams-js ${func}`, args)
    const answer = (...answers: unknown[]) =>
      send({
        id,
        uuidAsString,
        args: answers,
        monotonicTimestamp: performance.timeOrigin + performance.now(),
      })
    void Promise.resolve(call({ args, data, answer }, desk())).catch((error: unknown) =>
      reportUnknown(`teams-js ${func}: ${String(error)}`, args),
    )
  }

  addEventListener('message', hear)
  return {
    tell: (event, args) => send({ func: event, args }),
    stop: () => removeEventListener('message', hear),
  }
}
