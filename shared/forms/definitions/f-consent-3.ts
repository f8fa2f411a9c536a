import type { Form } from '../form.ts'
import { aboutGiver } from './consent/about-giver.ts'
import { gdprBasis } from './consent/gdpr-basis.ts'
import { howLong } from './consent/how-long.ts'
import { informationSheet } from './consent/information-sheet.ts'
import { saysYes } from './consent/says-yes.ts'
import { signatures } from './consent/signatures.ts'
import { someoneConcerned } from './consent/someone-concerned.ts'
import { whatIsAllowed } from './consent/what-is-allowed.ts'
import { whoMayKnow } from './consent/who-may-know.ts'
import { whoSaysYes } from './consent/who-says-yes.ts'

/** F-CONSENT-3: Fælles Familier (model D). No cooperation begins without it, nor before its guide is read. */
export const fConsent3: readonly Form[] = [
  {
    id: 'F-CONSENT-3',
    version: 1,
    holdsFrom: '2026-01-01',
    title: { da: 'Samtykke til Fælles Familier', en: 'Consent to Fælles Familier' },
    intro: saysYes,
    consent: { purpose: 'coordination', legalBasis: 'obtaining' },
    rules: [someoneConcerned],
    sections: [
      whoSaysYes(aboutGiver),
      whoMayKnow('D'),
      whatIsAllowed({
        da: 'Det sker på Fælles Familier-møder og i jeres plan, Én Plan. Hver i familien bestemmer selv, hvor meget de andre i familien må se. Siger du nej, får I stadig den hjælp, I har ret til, bare ikke som Fælles Familier.',
        en: 'It happens at Fælles Familier meetings and in your plan, Én Plan. Everybody in the family decides how much the others in the family may see. If you say no, you still get the help you have a right to, only not as Fælles Familier.',
      }),
      howLong({
        da: 'Dit ja gælder, så længe familien er med i Fælles Familier, og aldrig længere end til den dato, der står her.',
        en: 'Your yes holds as long as the family takes part in Fælles Familier, and never longer than to the date that stands here.',
      }),
      informationSheet,
      signatures,
      {
        title: { da: 'Til kommunen', en: 'For the municipality' },
        fields: {
          guideReadOn: {
            kind: 'date',
            label: { da: 'Jeg læste vejledningen om samtykke den', en: 'I read the guide on consent on' },
            notAfter: [{ field: 'signature.on' }],
            says: {
              missing: {
                da: 'Læs vejledningen om samtykke grundigt, og skriv datoen. Det skal ske før møder og deling.',
                en: 'Read the guide on consent carefully, and write the date. It must be done before meetings and sharing.',
              },
              'too-late': {
                da: 'Vejledningen skal være læst, før der skrives under.',
                en: 'The guide must be read before anybody signs.',
              },
            },
          },
          gdprBasis,
        },
      },
    ],
  },
]
