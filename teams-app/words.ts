import { createContext, useContext } from 'react'
import { departments, type Department } from '#shared/domain/course/departments.ts'
import { domain as daDomain } from '#shared/text/da/domain.ts'
import { reasons as daReasons } from '#shared/text/da/reasons.ts'
import { seen as daSeen } from '#shared/text/da/seen.ts'
import { tab as daTab } from '#shared/text/da/tab.ts'
import { withdrawal as daWithdrawal } from '#shared/text/da/withdrawal.ts'
import { domain as enDomain } from '#shared/text/en/domain.ts'
import { reasons as enReasons } from '#shared/text/en/reasons.ts'
import { seen as enSeen } from '#shared/text/en/seen.ts'
import { tab as enTab } from '#shared/text/en/tab.ts'
import { withdrawal as enWithdrawal } from '#shared/text/en/withdrawal.ts'
import type { Language } from '#shared/text/language.ts'

/** The sections of shared/text that the tab speaks, and no others: they are part of what is downloaded. */
export type Words = {
  language: Language
  tab: typeof daTab
  domain: typeof daDomain
  reasons: typeof daReasons
  withdrawal: typeof daWithdrawal
  seen: typeof daSeen
  /** What the municipality calls its departments today, closed ones too. */
  departments: readonly Department[]
}

export const wordsIn: Record<Language, Words> = {
  da: {
    language: 'da',
    tab: daTab,
    domain: daDomain,
    reasons: daReasons,
    withdrawal: daWithdrawal,
    seen: daSeen,
    departments,
  },
  en: {
    language: 'en',
    tab: enTab,
    domain: enDomain,
    reasons: enReasons,
    withdrawal: enWithdrawal,
    seen: enSeen,
    departments,
  },
}

export const WordsContext = createContext<Words>(wordsIn.da)
export const useWords = (): Words => useContext(WordsContext)
