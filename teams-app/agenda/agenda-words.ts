import { agenda as da } from '#shared/text/da/agenda.ts'
import { agenda as en } from '#shared/text/en/agenda.ts'
import { useWords } from '../words.ts'

/** The sentences about agendas. Fetched with the screen that says them. */
export const useAgendaWords = (): typeof da => (useWords().language === 'da' ? da : en)
