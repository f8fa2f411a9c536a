import type { Consent } from '#shared/domain/consent/consent.ts'
import type { Party } from '../reading.ts'

/** Whom a consent lets know. */
export function towards({ contactId, department, memberId }: Consent): Party {
  if (contactId) return { kind: 'contact', id: contactId }
  return department ? { kind: 'department', id: department } : { kind: 'member', id: memberId ?? '' }
}
