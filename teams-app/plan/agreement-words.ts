import { agreements as da } from '#shared/text/da/agreements.ts'
import { agreements as en } from '#shared/text/en/agreements.ts'
import { useWords } from '../words.ts'

export type AgreementWords = typeof da

/** The sentences about agreements. Fetched with the plan's screen. */
export const useAgreementWords = (): typeof da => (useWords().language === 'da' ? da : en)
