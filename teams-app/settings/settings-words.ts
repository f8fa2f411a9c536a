import { settings as da } from '#shared/text/da/settings.ts'
import { settings as en } from '#shared/text/en/settings.ts'
import { useWords } from '../words.ts'

export type SettingsWords = typeof da

/** The sentences of the municipality's settings. Fetched with the screens that say them. */
export const useSettingsWords = (): SettingsWords => (useWords().language === 'da' ? da : en)
