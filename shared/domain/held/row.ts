import type { Consent } from '../consent/consent.ts'
import type { ModelId } from '../course/model-ids.ts'
import type { StepReason } from '../course/steps.ts'
import type { Kinship } from '../course/family.ts'
import type { Professional } from '../instruments/slots.ts'
import type { Face } from '../instruments/smiley.ts'
import type { InstrumentId } from '../instruments/tools.ts'
import type { MeetingType } from '../meeting/meeting-types.ts'
import type { MeetingState } from '../meeting/meeting.ts'
import type { ToldWish } from '../meeting/slot.ts'
import type { Contact } from '../network/contact.ts'
import type { Agreement, Goal, Measure } from '../plan/plan.ts'

/** What is held about a person, part for part, as it is shown and printed. */
export const heldParts = [
  'master-data',
  'tie',
  'step',
  'consent-given',
  'consent-concerning',
  'goal',
  'measure',
  'agreement',
  'contact',
  'meeting',
  'agenda',
  'correction',
  'glass',
  'smiley',
  'score',
] as const
export type HeldPart = (typeof heldParts)[number]

/** That there is a CPR number is said; the number itself is never printed (O-08). `joinedOn` and `leftOn` are ISO dates. */
export const masterFields = [
  'name',
  'birthDate',
  'cpr',
  'address',
  'school',
  'joinedOn',
  'leftOn',
  'situation',
] as const
export type MasterField = (typeof masterFields)[number]

/** Who may know: somebody by name, or a department by its id. Both null is somebody whose name is not stored any more. */
export type HeldParty = { name: string | null; department: string | null }

/** A consent as it was signed. `giver` is '' when whoever asks may not know who it was. */
export type HeldConsent = Pick<
  Consent,
  | 'form'
  | 'direction'
  | 'types'
  | 'other'
  | 'purpose'
  | 'from'
  | 'until'
  | 'signedOn'
  | 'withdrawnOn'
  | 'endedOn'
> & { giver: string; about: string; party: HeldParty }

/** The newest version of the plan in which the row stands so. */
type InPlan<Row> = Omit<Row, 'id' | 'about'> & { version: string }

/** Dates are ISO, times instants in ISO 8601 with Z. */
export type HeldContent =
  | { part: 'master-data'; field: MasterField; text: string }
  | { part: 'tie'; from: string; kinship: Kinship; to: string }
  /** Where in its model the course came to on the ISO date `on`; `because` is null of where it began, `by` '' when the name is erased. */
  | { part: 'step'; model: ModelId; step: string; on: string; because: StepReason | null; by: string }
  | ({ part: 'consent-given' | 'consent-concerning' } & HeldConsent)
  | ({ part: 'goal' } & InPlan<Goal>)
  | ({ part: 'measure' } & InPlan<Measure>)
  | ({ part: 'agreement' } & InPlan<Agreement>)
  | ({ part: 'contact'; removedOn: string | null } & Omit<
      Contact,
      'id' | 'about' | 'staffId' | 'supportPerson'
    >)
  | {
      part: 'meeting'
      type: MeetingType
      state: MeetingState
      start: string
      end: string
      room: string | null
      /** What was wished of its time and its room (decision 0026). */
      wish: ToldWish
    }
  /** What somebody wrote on the agenda of a meeting; `meeting` is when it begins, `by` '' where the family's own words stand, or a name is erased. */
  | { part: 'agenda'; meeting: string; text: string; by: string }
  /** `by` is '' when the colleague's name has been erased, `askedBy` when whoever asks may not know who it was. */
  | { part: 'correction'; at: string; by: string; askedBy: string; note: string }
  /** A leader broke the glass, and wrote why. */
  | { part: 'glass'; at: string; until: string; leader: string; reason: string }
  /** What a member of the family said of a meeting, and its comment; `meeting` is when it began. */
  | { part: 'smiley'; meeting: string; by: string; face: Face; comment: string }
  /** A filling of an instrument; `on` is an ISO date, `by` whoever filled it in: a name, or a professional. */
  | {
      part: 'score'
      instrument: InstrumentId
      on: string
      about: string
      by: { name: string } | { professional: Professional }
      score: number
    }

/** What a row of this part says. */
export type ContentOf<Part extends HeldPart, Content = HeldContent> = Content extends { part: infer Parts }
  ? Part extends Parts
    ? Content
    : never
  : never

/** Why a row is to be looked at before it is given: it may be somebody else's too (databeskyttelsesloven § 22). */
export const heldMarks = ['about-others', 'names-somebody', 'is-somebody', 'given-by-another'] as const
export type HeldMark = {
  because: (typeof heldMarks)[number]
  /** The third parties by name: for the coordinator's eyes, never in the answer. */
  who: string[]
}

/**
 * `key` stays the same as long as the row does: a review names it. `about` are the members of the family whom it tells of, by id; whom
 * its marks name besides, told-of.ts says.
 */
export type HeldRow = { key: string; content: HeldContent; marks: HeldMark[]; about: string[] }
