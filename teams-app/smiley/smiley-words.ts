import { smiley as da } from '#shared/text/da/smiley.ts'
import { smiley as en } from '#shared/text/en/smiley.ts'
import { useWords } from '../words.ts'

/** The sentences of the smiley ruler. Fetched with the screens that say them. */
export const useSmileyWords = (): typeof da => (useWords().language === 'da' ? da : en)
