import type { Bilingual } from '../../../text/language.ts'
import type { Section } from '../../form.ts'
import { lawLines } from './law-lines.ts'
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
      law: lawLines({
        da: 'Du kan sige nej igen når som helst, til alt eller til noget af det. Det er lige så let som at sige ja: Ring, skriv eller sig det til din familiekoordinator. Det, der er delt før, var delt lovligt.',
        en: 'You can say no again at any time, to all or some of it. It is as easy as saying yes: call, write or tell your family coordinator. What was shared before was shared lawfully.',
      }),
      toldOfWithdrawal,
    },
  }
}
