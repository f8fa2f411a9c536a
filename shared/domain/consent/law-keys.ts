/** What a reference is for. The purpose stays when the act is replaced. */
export const lawKeys = [
  'withdrawal',
  'obtaining',
  'concreteness',
  'secrecy',
  'data-protection',
  'gdpr-consent',
  'gdpr-authority',
  'child-party',
  'child-screening',
  'child-exploration',
  'child-assessment',
  'child-measures',
  'early-measures',
  'child-plan',
  'youth-plan',
  'child-follow-up',
  'local-basis',
] as const
export type LawKey = (typeof lawKeys)[number]
