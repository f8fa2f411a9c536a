import type { Text } from './da.ts'
import { cards } from './en/cards.ts'
import { forms } from './en/forms.ts'
import { guard } from './en/guard.ts'
import { domain } from './en/domain.ts'
import { reasons } from './en/reasons.ts'
import { tab } from './en/tab.ts'

export const en: Text = { cards, forms, guard, domain, reasons, tab }
