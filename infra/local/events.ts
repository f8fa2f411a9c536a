import type { RequestHandler, Response } from 'express'

export type LocalEvent = {
  type: 'message' | 'calendar' | 'clock' | 'mail' | 'room-answer' | 'channel'
  id: string
}

export type LocalEvents = {
  tell(event: LocalEvent): void
  /** @returns a function that stops listening */
  listen(listener: (event: LocalEvent) => void): () => void
  /** Resolves with the first event that fits, from now on. */
  next(fits: (event: LocalEvent) => boolean): Promise<LocalEvent>
  stream: RequestHandler
  close(): void
}

/** What happens in the local Microsoft 365, told to its pages as server-sent events and to tests as promises. */
export function createEvents(): LocalEvents {
  const listeners = new Set<(event: LocalEvent) => void>()
  const streams = new Set<Response>()
  const listen = (listener: (event: LocalEvent) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    tell(event) {
      for (const listener of listeners) listener(event)
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`)
    },
    listen,
    next: (fits) =>
      new Promise((resolve) => {
        const stop = listen((event) => {
          if (!fits(event)) return
          stop()
          resolve(event)
        })
      }),
    stream(req, res) {
      res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' })
      res.write(': open\n\n')
      streams.add(res)
      req.on('close', () => streams.delete(res))
    },
    close() {
      for (const stream of streams) stream.end()
      streams.clear()
    },
  }
}
