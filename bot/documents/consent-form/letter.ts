import type { Letter } from '../letter.ts'
import type { ConsentFormView } from './view.ts'

const titles: Record<ConsentFormView['form'], string> = {
  'F-CONSENT-1': 'Ja til tal om fravær og karakterer',
  'F-CONSENT-2': 'Ja til at dele oplysninger',
  'F-CONSENT-3': 'Ja til Fælles Familier',
}

/** A consent to be signed with ink, one to two pages in plain words: "siger ja" (catalogue 4.2). */
export const consentForm: Letter<ConsentFormView> = {
  folder: 'consent-form',
  title: ({ form }) => titles[form],
  fileName: ({ form, reference }) => `${reference} Samtykke ${form}.pdf`,
}
