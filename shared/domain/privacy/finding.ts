/**
 * The parts of an Outlook item that the guard reads. `attendees` is one line a person: `Name <mail>`; `attachments`
 * one line a file name.
 */
export const guardedFields = ['subject', 'body', 'location', 'attendees', 'attachments'] as const
export type GuardedField = (typeof guardedFields)[number]

/** `text` is raw, as Outlook gives it; with `html` it is HTML source. */
export type FieldText = { field: GuardedField; text: string; html?: boolean }

export const findingKinds = [
  'known-term',
  'initials',
  'cpr',
  'birth-date',
  'phone',
  'mail',
  'address',
  'plate',
  'account',
  'link',
  'network-address',
  'institution',
  'person',
  'health',
  'social',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** `block`: it may not be sent. `warn`: a person decides. */
export const levels = ['block', 'warn'] as const
export type Level = (typeof levels)[number]

/**
 * Why it was found. `ambiguous-term`: a term of the family that is also an ordinary word. `misspelt`: a slip of the keys from
 * one. `never-issued`: shaped as a CPR number that was never issued, in a place where case numbers stand. `digits-only`: might
 * be a phone number. `maybe-initials`: a colleague's too, or a common abbreviation.
 */
export type Because =
  | 'known-term'
  | 'ambiguous-term'
  | 'misspelt'
  | 'spaced'
  | 'initials'
  | 'maybe-initials'
  | 'cpr-shape'
  | 'never-issued'
  | 'birth-cue'
  | 'phone-shape'
  | 'digits-only'
  | 'mail-shape'
  | 'street-number'
  | 'postal-town'
  | 'home-town'
  | 'plate-shape'
  | 'account-shape'
  | 'person-link'
  | 'ip-shape'
  | 'institution-name'
  | 'whole-name'
  | 'maybe-person'
  | 'health-word'
  | 'social-word'

/** `write-reference`: the course's reference says the same without a name. `remove`: it has no place in an invitation. */
export type Suggestion = 'write-reference' | 'remove'

/** `start` and `end` are UTF-16 offsets in the raw text of the field; `match` is what a reader sees there. */
export type Finding = {
  field: GuardedField
  start: number
  end: number
  kind: FindingKind
  level: Level
  match: string
  because: Because
  suggestion: Suggestion
}

/** A find in normalised text, before it is mapped back to the raw text. */
export type Span = { start: number; end: number; kind: FindingKind; level: Level; because: Because }
