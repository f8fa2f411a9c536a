import type { Text } from './da.ts'
import { guard } from './en/guard.ts'
import { reasons } from './en/reasons.ts'

export const en: Text = { guard, reasons }
