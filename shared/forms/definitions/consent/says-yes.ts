import type { Bilingual } from '../../../text/language.ts'

export const saysYes: readonly Bilingual[] = [
  {
    da: 'At give samtykke er at sige ja. Du bestemmer, hvem der må vide hvad, og du kan altid sige nej igen.',
    en: 'To consent is to say yes. You decide who may know what, and you can always say no again.',
  },
]
