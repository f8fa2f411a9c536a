import { groups as da } from '#shared/text/da/groups.ts'
import { groups as en } from '#shared/text/en/groups.ts'
import { useWords } from '../words.ts'

/** The sentences of the municipality's groups. Fetched with their screen. */
export const useGroupWords = (): typeof da => (useWords().language === 'da' ? da : en)
