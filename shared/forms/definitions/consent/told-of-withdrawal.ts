import type { Field } from '../../form.ts'

/** LN-1: whoever says yes has been told that he may say no again. */
export const toldOfWithdrawal: Field = {
  kind: 'tick',
  label: {
    da: 'Jeg har fået at vide, at jeg når som helst kan sige nej igen, til alt eller til noget af det',
    en: 'I have been told that I can say no again at any time, to all of it or to some of it',
  },
  says: {
    'not-ticked': {
      da: 'Fortæl, at man altid kan sige nej igen, og sæt kryds. Det skal siges, før nogen siger ja.',
      en: 'Tell that one can always say no again, and tick. It must be said before anybody says yes.',
    },
  },
}
