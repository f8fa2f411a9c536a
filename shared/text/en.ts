import type { Text } from './da.ts'
import { cards } from './en/cards.ts'
import { guard } from './en/guard.ts'
import { reasons } from './en/reasons.ts'

export const en: Text = { cards, guard, reasons }
