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
] as const
export type MeetingType = (typeof meetingTypes)[number]

/** The one by whose name the cycle of the drejebog, its invitation and its debrief go (D-10, D-12). */
export const isNetworkMeeting = ({ type }: { type: MeetingType }) => type === 'networkMeeting'

/**
 * Those that the drejebog, the deadlines, the reminders and the plan's versions are counted by (D-10, T-12 … T-14, T-31, X-33): where the whole
 * network meets the family round one plan. Model D's meeting goes by another name (2.E).
 */
export const followedTypes = [
  'networkMeeting',
  'sharedFamilyMeeting',
] as const satisfies readonly MeetingType[]

export const isFollowed = ({ type }: { type: MeetingType }): boolean =>
  followedTypes.some((one) => one === type)
