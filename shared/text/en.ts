import type { Text } from './da.ts'
import { cards } from './en/cards.ts'
import { guard } from './en/guard.ts'
import { domain } from './en/domain.ts'
import { reasons } from './en/reasons.ts'
import { tab } from './en/tab.ts'
import { withdrawal } from './en/withdrawal.ts'

export const en: Text = { cards, guard, domain, reasons, tab, withdrawal }
