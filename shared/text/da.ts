import { cards } from './da/cards.ts'
import { guard } from './da/guard.ts'
import { reasons } from './da/reasons.ts'

/** Danish is the original; en.ts must satisfy its type. One section a file. */
export const da = { cards, guard, reasons }
export type Text = typeof da
