import type { Text } from './da.ts'
import { reasons } from './en/reasons.ts'

export const en: Text = { reasons }
