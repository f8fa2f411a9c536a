import type { Reason } from '#shared/domain/reason.ts'

/** A refusal on purpose: `reason` is a key in shared/text, `detail` names the thing without personal data. */
export class Refused extends Error {
  readonly status: number
  readonly reason: Reason
  readonly detail: string | null
  /** A claims challenge that the client must take back to Entra (continuous access evaluation). */
  readonly claims: string | null
  constructor(status: number, reason: Reason, detail: string | null = null, claims: string | null = null) {
    super(`${status} ${reason}`)
    this.name = 'Refused'
    this.status = status
    this.reason = reason
    this.detail = detail
    this.claims = claims
  }
}
