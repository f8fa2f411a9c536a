import { cards } from './da/cards.ts'
import { forms } from './da/forms.ts'
import { guard } from './da/guard.ts'
import { domain } from './da/domain.ts'
import { reasons } from './da/reasons.ts'
import { tab } from './da/tab.ts'

/** Danish is the original; en.ts must satisfy its type. One section a file. */
export const da = { cards, forms, guard, domain, reasons, tab }
export type Text = typeof da
