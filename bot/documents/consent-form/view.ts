import type { Direction, InformationType, StatisticsType } from '#shared/domain/consent/consent.ts'

/** F-CONSENT-1, -2 and -3, prefilled and ready to sign: all that the paper may show. No field can hold a CPR number (O-08). */
export type ConsentFormView = Asked & (Statistics | Sharing)

/** Dates are as people write them: "onsdag 18. marts 2026". */
type Asked = {
  municipality: { name: string }
  reference: string
  formVersion: number
  coordinator: { name: string; title: string; phone: string }
  /** One giver a form. The number itself is only in the municipality's own system. */
  giver: { name: string; cprOnRecord: boolean }
  /** Names of those whom the information is about: the giver, the children, or both. The ticks hold for all of them. */
  concerns: string[]
  from: string
  until: string
  /** Recorded apart (LN-8): the consent of the act, and the basis that the municipality has chosen in the GDPR. */
  legalBasis: string
  gdprBasis: string
  /** The rules that stand behind, e.g. "forvaltningslovens § 27" about "tavshedspligt". References, no extracts (LN-2, LN-3). */
  laws: { law: string; about: string }[]
  /** Handed out first; null leaves a tick and a line to fill in. */
  informationSheetOn: string | null
  /** Of 15 years or more: they sign too (T-25). */
  youths: string[]
  /** Of 10 to 14 years: heard and informed (LN-5). */
  children: string[]
}

/** Obtained, never passed on, and for statistics alone. National tests are a tick of their own (O-11). */
type Statistics = {
  form: 'F-CONSENT-1'
  parties: { name: string; person: string; ticked: { types: StatisticsType[] } | null }[]
}

type Sharing =
  | { form: 'F-CONSENT-2'; parties: Party[] }
  /** `guideReaders`: the colleagues who must have read the guide to consent, and when they did. */
  | { form: 'F-CONSENT-3'; parties: Party[]; guideReaders: { name: string; on: string | null }[] }

type Party = {
  group: 'municipality' | 'outside' | 'family'
  name: string
  /** Whom to talk to there; may be ''. */
  person: string
  /** null: asked about, and not ticked. `other` says what 'other' is (O-12). */
  ticked: { direction: Direction; types: InformationType[]; other: string } | null
}
