import type { Reason } from '#shared/domain/reason.ts'

type EntraFirst = Extract<Reason, 'consent-to-app-needed' | 'token-expired'>

/** Entra wants to see her before anything more is done for her: trying again is no help. */
export const entraFirst = (reason: Reason | null): reason is EntraFirst =>
  reason === 'consent-to-app-needed' || reason === 'token-expired'
