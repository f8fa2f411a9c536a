/** Types of information a consent may cover (F-CONSENT-2, O-12: a tick per type; `other` needs its words). */
export const informationTypes = [
  'employment',
  'benefits',
  'health',
  'school',
  'daycare',
  'family-life',
  'other',
] as const
export type InformationType = (typeof informationTypes)[number]

/** What F-CONSENT-1 lets be obtained, for statistics alone; it never enters a plan or a view (X-11, O-11). */
export const statisticsTypes = ['absence', 'grades', 'national-tests'] as const
export type StatisticsType = (typeof statisticsTypes)[number]

export const directions = ['obtain', 'pass-on', 'both'] as const
export type Direction = (typeof directions)[number]

export const purposes = ['coordination', 'statistics'] as const
export type Purpose = (typeof purposes)[number]

export const consentForms = ['F-CONSENT-1', 'F-CONSENT-2', 'F-CONSENT-3'] as const
export type ConsentForm = (typeof consentForms)[number]

/** Who may know: somebody on the map, a whole department, or another member of the family. Exactly one is set. */
export type ConsentParty = { contactId: string | null; department: string | null; memberId: string | null }

/** One ticked permission: giver, child, party, direction, types, purpose, from, to, withdrawn (catalogue 4.2). Dates are ISO dates; from and until are both inclusive. */
export type Consent = ConsentParty & {
  id: string
  /** One for each signed form: all its ticks carry it. */
  signatureId: string
  form: ConsentForm
  formVersion: number
  /** The family member who signed: an adult, or a youth of 15 or more. */
  giverId: string
  /** The child it concerns, or null when it concerns the giver. */
  childId: string | null
  direction: Direction
  types: (InformationType | StatisticsType)[]
  /** What `other` is, in the giver's words; empty without that tick (O-12). */
  other: string
  purpose: Purpose
  from: string
  until: string
  signedOn: string
  /** When F-INFO-1 was handed out, which comes first. */
  informationSheetOn: string
  /** F-CONSENT-3: when whoever registers had read the guide. */
  guideReadOn: string | null
  /** When the child of 10 or more was heard and told (LN-5, T-26). */
  heardOn: string | null
  /** Two different things, both the municipality's to say (LN-8). */
  legalBasis: string
  gdprBasis: string
  withdrawnOn: string | null
  /** Since when it holds no longer though it was signed until later: the course was closed, or whom it hangs on has left. */
  endedOn: string | null
}

/** As it is signed, before anything has become of it. */
export type SignedConsent = Omit<Consent, 'withdrawnOn' | 'endedOn'>
