import { debrief as da } from '#shared/text/da/debrief.ts'
import { debrief as en } from '#shared/text/en/debrief.ts'
import { useWords } from '../words.ts'

/** The sentences of what follows a meeting. Fetched with the screen that says them. */
export const useAfterWords = (): typeof da => (useWords().language === 'da' ? da : en)
