/** The four models of catalogue chapter 2, A to D. A course follows one of them from beginning to end. */
export const modelIds = [
  'familiens-fremtid',
  'en-familie-en-indgang',
  'koordinerende-familiekonsulent',
  'faelles-familier',
] as const
export type ModelId = (typeof modelIds)[number]
