/** Why an answer cannot stand. A closed set: shared/text/da/forms.ts has a sentence for each, a field may have its own. */
export const faultReasons = [
  // the shape of what was sent
  'wrong-type',
  'unknown-question',
  'unknown-option',
  'too-long',
  'too-many',
  'not-a-date',
  // its sense
  'missing',
  'not-ticked',
  'needs-more',
  'no-types',
  'other-needs-words',
  'not-offered',
  'unknown-person',
  'unknown-party',
  'twice',
  'too-early',
  'too-late',
  'other-signer',
] as const
export type FaultReason = (typeof faultReasons)[number]

/** `path` names the answer: `until`, `children.0.heardOn`, `parties.2.types`; '' is the form itself. */
export type Fault = { path: string; reason: FaultReason }
