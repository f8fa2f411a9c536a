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
    | 'mailbox-unknown'
    | 'letter-too-large'
  >
  readonly answered: boolean
  readonly claims: string | null
  /** How long Microsoft 365 asks to be left alone; null when it did not say. */
  readonly retryAfterSeconds: number | null
  constructor(
    reason: Microsoft365Failure['reason'],
    answered: boolean,
    claims: string | null = null,
    retryAfterSeconds: number | null = null,
  ) {
    super(reason)
    this.name = 'Microsoft365Failure'
    this.reason = reason
    this.answered = answered
    this.claims = claims
    this.retryAfterSeconds = retryAfterSeconds
  }
}
