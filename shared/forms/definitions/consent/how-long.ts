import type { Bilingual } from '../../../text/language.ts'
import type { Section } from '../../form.ts'

/** The end date is required (4.2); nothing holds before it is signed. */
export function howLong(period: Bilingual): Section {
  return {
    title: { da: 'Hvor længe', en: 'For how long' },
    fields: {
      period: { kind: 'fixed', text: [period] },
      from: {
        kind: 'date',
        label: { da: 'Gælder fra', en: 'Holds from' },
        starts: 'today',
        notBefore: [{ field: 'signature.on' }],
        says: {
          'too-early': {
            da: 'Et ja gælder tidligst fra den dag, der er skrevet under.',
            en: 'A yes holds from the day of the signature at the earliest.',
          },
        },
      },
      until: {
        kind: 'date',
        label: { da: 'Ophører senest', en: 'Ends no later than' },
        notBefore: [{ field: 'from' }],
        says: {
          missing: {
            da: 'Samtykket mangler en slutdato. Skriv, hvornår det senest ophører.',
            en: 'The consent has no end date. Write when it ends at the latest.',
          },
          'too-early': {
            da: 'Samtykket slutter, før det begynder. Ret datoerne.',
            en: 'The consent ends before it begins. Correct the dates.',
          },
        },
      },
    },
  }
}
