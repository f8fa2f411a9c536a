import type { Bilingual } from '../../../text/language.ts'
import type { FieldOf } from '../../form.ts'

/** What every consent says of the law behind it (LN-1 … LN-3). `withdrawal` is what it means to say no again. */
export const lawLines = (withdrawal: Bilingual): FieldOf<'law'> => ({
  kind: 'law',
  lines: [
    {
      law: 'obtaining',
      text: {
        da: 'Kommunen må hente oplysninger, når du siger ja.',
        en: 'The municipality may obtain information when you say yes.',
      },
    },
    {
      law: 'secrecy',
      text: {
        da: 'Alle, der arbejder med oplysningerne, har tavshedspligt. Kun én ting går forud: Er vi bekymrede for et barn, har vi pligt til at sige det videre, også uden dit ja.',
        en: 'Everybody who works with the information is bound to secrecy. One thing alone goes before it: if we are worried about a child, we have a duty to pass that on, also without your yes.',
      },
    },
    { law: 'withdrawal', text: withdrawal },
  ],
})
