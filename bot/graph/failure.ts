import { GraphError } from '@microsoft/microsoft-graph-client'
import { Microsoft365Failure } from '../ports/microsoft365-failure.ts'

/** Graph's errors in the product's words. Their texts stay here: they may quote an address. */
export function failure(error: unknown): Microsoft365Failure {
  if (error instanceof Microsoft365Failure) return error
  if (!(error instanceof GraphError)) return new Microsoft365Failure('microsoft365-unavailable', false)
  if (error.statusCode === 429)
    return new Microsoft365Failure('microsoft365-busy', true, null, secondsToWait(error))
  if (error.statusCode === 401 || error.statusCode === 403)
    return new Microsoft365Failure('microsoft365-refused', true)
  if (error.statusCode >= 400 && error.statusCode < 500)
    return new Microsoft365Failure('microsoft365-refused', true)
  return new Microsoft365Failure(
    'microsoft365-unavailable',
    error.statusCode === 503,
    null,
    secondsToWait(error),
  )
}

function secondsToWait({ headers }: GraphError): number | null {
  const header = headers?.get('retry-after') ?? null
  return header !== null && /^\d+$/.test(header) ? Number(header) : null
}

/** Graph has looked at it and said no: what was asked is not so, or not allowed. */
export function isRefusal(error: unknown): error is GraphError {
  return (
    error instanceof GraphError &&
    error.statusCode >= 400 &&
    error.statusCode < 500 &&
    error.statusCode !== 401 &&
    error.statusCode !== 429
  )
}

export function isGone(error: unknown): boolean {
  return error instanceof GraphError && (error.statusCode === 404 || error.statusCode === 410)
}

const ofNobody = ['ErrorInvalidRecipients', 'ErrorMailRecipientNotFound', 'ErrorNonExistentMailbox']

/** Graph knows nobody of that address. */
export function isUnknownRecipient(error: unknown): boolean {
  return error instanceof GraphError && ofNobody.includes(error.code ?? '')
}
