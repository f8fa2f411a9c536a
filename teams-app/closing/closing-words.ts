import { closing as da } from '#shared/text/da/closing.ts'
import { closing as en } from '#shared/text/en/closing.ts'
import { useWords } from '../words.ts'

/** The sentences of the end of a course. Fetched with the screen that says them. */
export const useClosingWords = (): typeof da => (useWords().language === 'da' ? da : en)
