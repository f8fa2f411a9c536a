import { held as da } from '#shared/text/da/held.ts'
import { held as en } from '#shared/text/en/held.ts'
import { useWords } from '../words.ts'

/** What is held, in words. Fetched with the screens that say it. */
export const useHeldWords = (): typeof da => (useWords().language === 'da' ? da : en)
