import { sharing as da } from '#shared/text/da/sharing.ts'
import { sharing as en } from '#shared/text/en/sharing.ts'
import { useWords } from '../words.ts'

/** The sentences of who sees what. Fetched with the screens that say them. */
export const useSharingWords = (): typeof da => (useWords().language === 'da' ? da : en)
