/** Types of information a consent may cover (F-CONSENT-2, O-12: a tick per type). */
export const informationTypes = [
  'employment',
  'benefits',
  'health',
  'school',
  'daycare',
  'family-life',
] as const
export type InformationType = (typeof informationTypes)[number]

/** Statistics only (F-CONSENT-1, X-11, O-11). */
export const statisticsTypes = ['absence', 'grades', 'national-tests'] as const
export type StatisticsType = (typeof statisticsTypes)[number]

export const purposes = ['coordination', 'statistics'] as const
export type Purpose = (typeof purposes)[number]

export const directions = ['obtain', 'pass-on', 'both'] as const
export type Direction = (typeof directions)[number]

/** One ticked permission: giver, child, party, direction, types, from, to, withdrawn (catalogue 4.2). Dates are ISO dates, both inclusive. */
export type Consent = {
  id: string
  /** The family member who signed: an adult, or a youth of 15 or more. */
  giverId: string
  /** The child it concerns, or null when it concerns the giver. */
  childId: string | null
  /** The contact on the map who may know, or a whole department. Exactly one is set. */
  contactId: string | null
  department: string | null
  direction: Direction
  types: InformationType[]
  from: string
  until: string
  informationSheetOn: string
  withdrawnOn: string | null
}
