import { da, type Text } from './da.ts'
import { en } from './en.ts'
import type { Language } from './language.ts'

/** Everything that is said, in one language. */
export const textIn = (language: Language): Text => (language === 'da' ? da : en)
