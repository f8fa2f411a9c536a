import type { CancelReason } from '#shared/domain/meeting/change.ts'

/** Why a meeting is called off, as she chooses it and as the core team is told it (X-33: it says nothing of anybody). */
export const cancelReasons: Record<CancelReason, string> = {
  'family-asks': 'Familien beder om det',
  illness: 'Sygdom',
  'too-few-can-come': 'For få kan komme',
  'new-time-later': 'Der findes en ny tid senere',
  'not-needed': 'Der er ikke brug for mødet nu',
  'course-ends': 'Forløbet afsluttes',
}
