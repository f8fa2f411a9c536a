import { channels as da } from '#shared/text/da/channels.ts'
import { channels as en } from '#shared/text/en/channels.ts'
import { useWords } from '../words.ts'

/** The sentences about channels. Fetched with the screens that say them. */
export const useChannelWords = (): typeof da => (useWords().language === 'da' ? da : en)
