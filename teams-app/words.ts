import { createContext, useContext } from 'react'
import { departments, type Department } from '#shared/domain/course/departments.ts'
import { domain } from '#shared/text/da/domain.ts'
import { reasons } from '#shared/text/da/reasons.ts'
import { seen } from '#shared/text/da/seen.ts'
import { tab } from '#shared/text/da/tab.ts'
import { withdrawal } from '#shared/text/da/withdrawal.ts'
import type { Language } from '#shared/text/language.ts'

/** The sections of shared/text that the tab speaks, and no others: they are part of what is downloaded. */
export type Words = {
  language: Language
  tab: typeof tab
  domain: typeof domain
  reasons: typeof reasons
  withdrawal: typeof withdrawal
  seen: typeof seen
  /** What the municipality calls its departments today, closed ones too. */
  departments: readonly Department[]
}

export const danish: Words = { language: 'da', tab, domain, reasons, withdrawal, seen, departments }

/** English comes when it is spoken: few do, and everybody would wait for it. Where it cannot be fetched, Danish is better than nothing. */
export const wordsIn = async (language: Language): Promise<Words> =>
  language === 'en'
    ? import('./english.ts').then(
        ({ english }) => english,
        () => danish,
      )
    : danish

export const WordsContext = createContext<Words>(danish)
export const useWords = (): Words => useContext(WordsContext)
