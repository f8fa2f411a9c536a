import { forms as da } from '#shared/text/da/forms.ts'
import { forms as en } from '#shared/text/en/forms.ts'
import type { Language } from '#shared/text/language.ts'

/** What is said round a form. Fetched with the forms, not with the first view. */
export const formWords: Readonly<Record<Language, typeof da>> = { da, en }
