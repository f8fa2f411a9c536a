import type { Bilingual } from '../../../text/language.ts'
import type { Section } from '../../form.ts'
import { toldOfWithdrawal } from './told-of-withdrawal.ts'

/** What a yes means. `how` says where the information is used. */
export function whatIsAllowed(how: Bilingual): Section {
  return {
    title: { da: 'Hvad du siger ja til', en: 'What you say yes to' },
    fields: {
      purpose: {
        kind: 'fixed',
        text: [
          {
            da: 'Kommunen må hente oplysningerne hos dem, der er sat kryds ved, og give dem videre imellem dem, så hjælpen hænger sammen. Det gælder kun de slags oplysninger, der er sat kryds ved, også når de er fortrolige.',
            en: 'The municipality may obtain the information from those who are ticked and pass it on among them, so that the help holds together. It goes only for the types that are ticked, also when they are confidential.',
          },
          how,
        ],
      },
      law: {
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
              da: 'Alle, der arbejder med oplysningerne, har tavshedspligt.',
              en: 'Everybody who works with the information is bound to secrecy.',
            },
          },
          {
            law: 'withdrawal',
            text: {
              da: 'Du kan sige nej igen når som helst, til alt eller til noget af det. Det er lige så let som at sige ja, og det, der er delt før, var delt lovligt.',
              en: 'You can say no again at any time, to all or some of it. It is as easy as saying yes, and what was shared before was shared lawfully.',
            },
          },
        ],
      },
      toldOfWithdrawal,
    },
  }
}
