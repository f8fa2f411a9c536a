import type { Consent } from './consent.ts'

/** Whom a consent is about: the one who gave it, the child, and the member of the family who may know. */
export function concernedIn({
  giverId,
  childId,
  memberId,
}: Pick<Consent, 'giverId' | 'childId' | 'memberId'>): string[] {
  return [giverId, childId, memberId].filter((id) => id !== null)
}
