import type { Form } from '../form.ts'
import { gdprBasis } from './consent/gdpr-basis.ts'
import { howLong } from './consent/how-long.ts'
import { informationSheet } from './consent/information-sheet.ts'
import { lawLines } from './consent/law-lines.ts'
import { helpStays, saysYes } from './consent/says-yes.ts'
import { signatures } from './consent/signatures.ts'
import { someoneConcerned } from './consent/someone-concerned.ts'
import { toldOfWithdrawal } from './consent/told-of-withdrawal.ts'
import { whoSaysYes } from './consent/who-says-yes.ts'

/** F-CONSENT-1: absence and grades, to be measured and nothing else. It lets data be obtained, never passed on. */
export const fConsent1: readonly Form[] = [
  {
    id: 'F-CONSENT-1',
    version: 1,
    holdsFrom: null,
    title: { da: 'Samtykke til tal om fravær og karakterer', en: 'Consent to figures on absence and grades' },
    intro: [...saysYes, helpStays],
    consent: { purpose: 'statistics', legalBasis: 'obtaining' },
    rules: [someoneConcerned],
    sections: [
      whoSaysYes({
        kind: 'tick',
        label: { da: 'Det gælder mine egne tal', en: 'It concerns my own figures' },
        optional: true,
        when: { person: 'giver', below: 18 },
      }),
      {
        title: { da: 'Hvad du siger ja til', en: 'What you say yes to' },
        fields: {
          purpose: {
            kind: 'fixed',
            text: [
              {
                da: 'Kommunen må hente tallene for at måle, om hjælpen virker. De bruges ikke til andet. De gives ikke videre, og de kommer ikke i familiens plan.',
                en: 'The municipality may obtain the figures to measure whether the help works. They are used for nothing else. They are not passed on, and they do not enter the family’s plan.',
              },
            ],
          },
          receiver: {
            kind: 'line',
            label: { da: 'Hvem får tallene?', en: 'Who gets the figures?' },
            help: {
              da: 'For eksempel kommunen eller den, der måler for kommunen.',
              en: 'For example the municipality, or whoever measures for it.',
            },
          },
          parties: {
            kind: 'grid',
            label: { da: 'Hvor må tallene hentes?', en: 'Where may the figures be obtained?' },
            departments: ['school', 'daycare'],
            contacts: false,
            members: [],
            // National tests stand in the form's own introduction only, so they are a tick apart, off until ticked (O-11).
            types: {
              absence: { da: 'Fravær', en: 'Absence' },
              grades: {
                da: 'Standpunktskarakterer i 8.–10. klasse',
                en: 'Grades for the year’s work in forms 8 to 10',
              },
              'national-tests': { da: 'Nationale test', en: 'National tests' },
            },
            only: { daycare: ['absence'] },
            directions: { obtain: { da: 'Hente tallene', en: 'Obtain the figures' } },
            says: {
              missing: {
                da: 'Sæt kryds ved mindst ét sted, tallene må hentes.',
                en: 'Tick at least one place where the figures may be obtained.',
              },
            },
          },
          law: lawLines({
            da: 'Du kan sige nej igen når som helst. Det er lige så let som at sige ja: Ring, skriv eller sig det til din familiekoordinator. Det, der er hentet før, var hentet lovligt.',
            en: 'You can say no again at any time. It is as easy as saying yes: call, write or tell your family coordinator. What was obtained before was obtained lawfully.',
          }),
          toldOfWithdrawal,
        },
      },
      howLong({
        da: 'Dit ja gælder, så længe barnet er med i forløbet, og aldrig længere end til den dato, der står her.',
        en: 'Your yes holds as long as the child takes part, and never longer than to the date that stands here.',
      }),
      informationSheet,
      signatures,
      { title: { da: 'Til kommunen', en: 'For the municipality' }, fields: { gdprBasis } },
    ],
  },
]
