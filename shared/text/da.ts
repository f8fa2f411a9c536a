import { cards } from './da/cards.ts'
import { guard } from './da/guard.ts'
import { domain } from './da/domain.ts'
import { reasons } from './da/reasons.ts'
import { tab } from './da/tab.ts'
import { withdrawal } from './da/withdrawal.ts'

/** Danish is the original; en.ts must satisfy its type. One section a file. */
export const da = { cards, guard, domain, reasons, tab, withdrawal }
export type Text = typeof da
