import { cycle as da } from '#shared/text/da/cycle.ts'
import { cycle as en } from '#shared/text/en/cycle.ts'
import { useWords } from '../words.ts'

export type CycleWords = typeof da

/** The words of this screen, which come with it. */
export const useCycleWords = (): CycleWords => (useWords().language === 'en' ? en : da)
