import type { Form } from '../form.ts'
import { aboutGiver } from './consent/about-giver.ts'
import { gdprBasis } from './consent/gdpr-basis.ts'
import { howLong } from './consent/how-long.ts'
import { informationSheet } from './consent/information-sheet.ts'
import { helpStays, saysYes } from './consent/says-yes.ts'
import { signatures } from './consent/signatures.ts'
import { someoneConcerned } from './consent/someone-concerned.ts'
import { whatIsAllowed } from './consent/what-is-allowed.ts'
import { whoMayKnow } from './consent/who-may-know.ts'
import { whoSaysYes } from './consent/who-says-yes.ts'

/** F-CONSENT-2: the exchange between those who help the family (models A, B and C, O-57). */
export const fConsent2: readonly Form[] = [
  {
    id: 'F-CONSENT-2',
    version: 1,
    holdsFrom: null,
    title: { da: 'Samtykke: hvem må vide hvad', en: 'Consent: who may know what' },
    intro: [...saysYes, helpStays],
    consent: { purpose: 'coordination', legalBasis: 'obtaining' },
    rules: [someoneConcerned],
    sections: [
      whoSaysYes(aboutGiver),
      whoMayKnow('A'),
      whatIsAllowed({
        da: 'Det sker løbende: på netværksmøder og i Familiens Plan, som bliver skrevet om, når der er nyt om helbred, behandling, trivsel eller arbejde.',
        en: 'It happens as things go on: at network meetings and in the family plan, which is rewritten when there is news of health, treatment, well-being or work.',
      }),
      howLong({
        da: 'Dit ja gælder, så længe familien er med i forløbet, og aldrig længere end til den dato, der står her.',
        en: 'Your yes holds as long as the family takes part, and never longer than to the date that stands here.',
      }),
      informationSheet,
      signatures,
      { title: { da: 'Til kommunen', en: 'For the municipality' }, fields: { gdprBasis } },
    ],
  },
]
