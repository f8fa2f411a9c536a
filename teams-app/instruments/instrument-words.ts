import { instruments as da } from '#shared/text/da/instruments.ts'
import { instruments as en } from '#shared/text/en/instruments.ts'
import { useWords } from '../words.ts'

/** The sentences of the instruments. Fetched with the screen that says them. */
export const useInstrumentWords = (): typeof da => (useWords().language === 'da' ? da : en)
