import { letters as da } from '#shared/text/da/letters.ts'
import { letters as en } from '#shared/text/en/letters.ts'
import { useWords } from '../words.ts'

/** Fetched with the screens that say them. */
export const useLettersWords = (): typeof da => (useWords().language === 'da' ? da : en)
