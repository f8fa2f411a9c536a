import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { pino, type Logger, type LoggerOptions } from 'pino'
import { cleanLine, cleanText } from './clean-line.ts'

/**
 * JSON lines that cannot say who anybody is: every field and every text passes `cleanLine` on its way out.
 * @param write where the lines go; the process's own output unless given
 */
export function createLog(level: string, write?: (line: string) => void): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: cleanLine },
    hooks: {
      logMethod(said, method) {
        const [first, ...rest] = said as unknown as unknown[]
        // A message is one text: nothing is put into it by a pattern.
        const message = typeof first === 'string' ? first : rest[0]
        const text = typeof message === 'string' ? cleanText(message) : undefined
        const fields = typeof first === 'string' || first instanceof Error ? {} : first
        method.apply(this, [fields, text] as unknown as Parameters<typeof method>)
      },
    },
  }
  return write ? pino(options, { write }) : pino(options)
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
