import type { Field } from '../../form.ts'

/** LN-8: what GDPR rests on is the municipality's decision, and stands beside the consent itself. */
export const gdprBasis: Field = {
  kind: 'choice',
  label: {
    da: 'Kommunens grundlag efter databeskyttelsesreglerne',
    en: 'The municipality’s basis under GDPR',
  },
  help: {
    da: 'Kommunen bestemmer, hvad den bygger på. Spørg din leder, hvis du er i tvivl.',
    en: 'The municipality decides what it builds on. Ask your leader when in doubt.',
  },
  options: {
    'gdpr-authority': {
      da: 'Myndighedsudøvelse (artikel 6, stk. 1, litra e)',
      en: 'Exercise of public authority (article 6(1)(e))',
    },
    'gdpr-consent': {
      da: 'Samtykke (artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a)',
      en: 'Consent (articles 6(1)(a) and 9(2)(a))',
    },
  },
}
