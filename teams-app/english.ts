import { departments } from '#shared/domain/course/departments.ts'
import { domain } from '#shared/text/en/domain.ts'
import { reasons } from '#shared/text/en/reasons.ts'
import { seen } from '#shared/text/en/seen.ts'
import { tab } from '#shared/text/en/tab.ts'
import { withdrawal } from '#shared/text/en/withdrawal.ts'
import type { Words } from './words.ts'

export const english: Words = { language: 'en', tab, domain, reasons, withdrawal, seen, departments }
