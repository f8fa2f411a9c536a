import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { DocumentNotMade } from '../documents/document-not-made.ts'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'
import { Refused } from './refused.ts'

/** The last word: a refusal as its reason; anything else is ours, logged by class and place, never by content. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error)
    const refused = inWords(error)
    if (refused.status >= 500)
      log.error(
        { request: res.locals['requestId'], reason: refused.reason, error: trace(error) },
        'request failed',
      )
    if (refused.status === 401) res.set('WWW-Authenticate', 'Bearer')
    res.status(refused.status).json({
      reason: refused.reason,
      ...(refused.detail ? { detail: refused.detail } : {}),
      ...(refused.claims ? { claims: refused.claims } : {}),
    })
  }
}

const statusOf: Record<Microsoft365Failure['reason'], number> = {
  'microsoft365-busy': 503,
  'microsoft365-unavailable': 503,
  'microsoft365-refused': 502,
  'room-unknown': 409,
  'mailbox-unknown': 409,
  'letter-too-large': 409,
  'consent-to-app-needed': 401,
  'token-expired': 401,
}

function inWords(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (error instanceof Microsoft365Failure)
    return new Refused(statusOf[error.reason], error.reason, null, error.claims)
  if (error instanceof DocumentNotMade) return new Refused(500, 'document-not-made')
  return fromParser(error)
}

function fromParser(error: unknown): Refused {
  const type = (error as { type?: unknown } | null)?.type
  if (type === 'entity.too.large') return new Refused(413, 'body-too-large')
  if (typeof type === 'string' && (error as { status?: unknown }).status === 400)
    return new Refused(400, 'invalid-request')
  return new Refused(500, 'unexpected')
}

/** Class, code and stack lines. Messages are left out: a database error's message may quote what somebody typed. */
export function trace(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const code = (error as { code?: unknown }).code
  const at = (error.stack ?? '')
    .split('\n')
    .filter((text) => text.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((text) => text.trim())
  return { name: error.name, ...(typeof code === 'string' ? { code } : {}), at }
}
