import { log as da } from '#shared/text/da/log.ts'
import { log as en } from '#shared/text/en/log.ts'
import { useWords } from '../words.ts'

/** The sentences of the log. Fetched with the screen that says them. */
export const useLogWords = (): typeof da => (useWords().language === 'da' ? da : en)
