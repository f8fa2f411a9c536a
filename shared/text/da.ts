import { reasons } from './da/reasons.ts'

/** Danish is the original; en.ts must satisfy its type. One section a file. */
export const da = { reasons }
export type Text = typeof da
