import type { Reason } from '#shared/domain/reason.ts'

/** Microsoft 365 did not do it. `answered` is false when nobody knows whether it was done: the same key must be used again. */
export class Microsoft365Failure extends Error {
  readonly reason: Extract<
    Reason,
    | 'microsoft365-busy'
    | 'microsoft365-unavailable'
    | 'microsoft365-refused'
    | 'consent-to-app-needed'
    | 'token-expired'
    | 'room-unknown'
  >
  readonly answered: boolean
  readonly claims: string | null
  constructor(reason: Microsoft365Failure['reason'], answered: boolean, claims: string | null = null) {
    super(reason)
    this.name = 'Microsoft365Failure'
    this.reason = reason
    this.answered = answered
    this.claims = claims
  }
}
