import type { Bilingual } from '../../../text/language.ts'

export const saysYes: readonly Bilingual[] = [
  {
    da: 'At give samtykke er at sige ja. Du bestemmer, hvem der må vide hvad, og du kan altid sige nej igen.',
    en: 'To consent is to say yes. You decide who may know what, and you can always say no again.',
  },
]

/** A yes is free only when a no costs nothing (GDPR, article 7(4)). F-CONSENT-3 says it in its own way. */
export const helpStays: Bilingual = {
  da: 'Du bestemmer selv, om du siger ja. Siger du nej, får I stadig den hjælp, I har ret til.',
  en: 'Whether you say yes is up to you. If you say no, you still get the help you have a right to.',
}
