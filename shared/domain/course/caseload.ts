/** Open courses a coordinator: a rule of thumb of model B, »ca. 20-25«, and from when on it is said (T-34, DB-3). */
export const caseloadLimits = { many: 20, tooMany: 25 } as const

export type Caseload = 'usual' | 'many' | 'too-many'

/** @param open courses that a coordinator has now */
export function caseloadOf(open: number): Caseload {
  if (open > caseloadLimits.tooMany) return 'too-many'
  return open > caseloadLimits.many ? 'many' : 'usual'
}
