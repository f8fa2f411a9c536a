import type { AuditAction } from '#shared/domain/audit/actions.ts'
import { concernedIn } from '#shared/domain/consent/concerned.ts'
import type { AuditLine } from '../storage/audit.ts'
import type { NamedConsent } from '../storage/consents.ts'

/** What became of each consent, for the log: of whom it is about, and by its id. */
export function consentLines(
  action: AuditAction & `consent-${'withdrawn' | 'ended' | 'resumed'}`,
  consents: readonly NamedConsent[],
  by: Pick<AuditLine, 'at' | 'actor' | 'courseId'>,
): AuditLine[] {
  return consents.map((one) => ({ ...by, action, subject: one.id, about: concernedIn(one), to: null }))
}
