/** The meetings of catalogue 2.E by name, model by model; `meeting-kinds.ts` says what each of them is. */
export const meetingTypes = [
  'phoneContact',
  'screeningMeeting',
  'meeting1',
  'familyPreparation',
  'leaderPreparation',
  'networkMeeting',
  'debrief',
  'afterMeeting',
  'cooperationMeeting',
  'assessmentMeeting',
  'analysisMeeting',
  'decisionMeeting',
  'caseMeeting',
  'coordinationGroup',
  'kickoffMeeting',
  'homeVisit',
  'accompaniment',
  'workMeeting',
  'followUpMeeting',
  'facilitatedMeeting',
  'schoolTeamMeeting',
  'motivationTalk',
  'maintenanceTalk',
  'closingContact',
  'staffPreMeeting',
  'sharedFamilyMeeting',
  'ambassadorGroup',
] as const
export type MeetingType = (typeof meetingTypes)[number]

/** The one that the drejebog, the deadlines and the plan's versions are counted by (D-10, T-12 … T-14, X-33). */
export const isNetworkMeeting = ({ type }: { type: MeetingType }) => type === 'networkMeeting'
