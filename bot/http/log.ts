import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { pino, type Logger } from 'pino'

export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/** One line a request: method, the route's pattern (never the address itself), status and time. Nothing that a person typed. */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now()
    res.locals['requestId'] = randomUUID()
    res.on('finish', () => {
      const route = (req.route as { path?: unknown } | undefined)?.path
      log.info(
        {
          request: res.locals['requestId'],
          method: req.method,
          route: typeof route === 'string' ? route : 'other',
          status: res.statusCode,
          ms: Math.round(performance.now() - started),
        },
        'request',
      )
    })
    next()
  }
}
