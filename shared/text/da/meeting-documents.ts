import type { MeetingDocument } from '#shared/domain/meeting/meeting-documents.ts'

/** As they stand in a sentence: "Hav klar til mødet: referat, dagsorden og deltagerliste". */
export const meetingDocuments: Record<MeetingDocument, string> = {
  'F-NOTE-PHONE-1': 'telefonnotat',
  'F-GUIDE-PHONE-1': 'guide til telefonsamtalen',
  'F-NOTE-SCREEN-1': 'screeningsnotat',
  'F-GUIDE-SCREEN-1': 'guide til screeningen',
  'F-GUIDE-M1-1': 'guide og referat til Møde 1',
  'F-NOTE-PREP-1': 'notat fra Møde 2',
  'F-GUIDE-PREP-1': 'guide til Møde 2',
  'F-CHECK-2': 'tjekliste til formødet',
  'F-MINUTES-1': 'referat',
  'F-MINUTES-2': 'referat af familiemødet',
  'F-MINUTES-3': 'referat af arbejdsmødet',
  'F-AGENDA-1': 'dagsorden',
  'F-PART-1': 'deltagerliste',
  'F-PLAN-1': 'familiens plan',
  'F-PLAN-3': 'familiens udviklingsplan',
  'F-PLAN-4': 'Én Plan',
  'F-EVAL-1': 'evaluering med mødelederen',
  'F-AFTER-1': 'referat af eftermødet',
  'F-ACCOMP-1': 'skema til ledsagelse',
  'F-BOARD-1': 'tavle til mødet',
}
