import { anders, close, distant, jonas, own, pernille } from '../colleagues.ts'
import { drejebogDone, idOf, type FamilyStory } from '../story.ts'

const id = (key: string) => idOf(`eskelund/${key}`)
/** On the way out: three network meetings held, the goals nearly met. */
export const eskelund: FamilyStory = {
  key: 'eskelund',
  familyName: 'Familien Eskelund',
  phaseId: 'P-A7',
  phaseSince: -18,
  started: -320,
  people: [
    {
      key: 'pia',
      name: 'Pia Eskelund',
      age: 29,
      role: 'adult',
      situation: 'Fastansat 25 timer i kantinen.',
      address: 'Stationsvej 22, st.',
      school: '',
    },
    {
      key: 'noah',
      name: 'Noah Eskelund',
      age: 7,
      role: 'child',
      situation: 'Går i skole hver dag. Er begyndt til skak.',
      address: 'Stationsvej 22, st.',
      school: 'Skovbakkeskolen',
    },
    {
      key: 'asta',
      name: 'Asta Eskelund',
      age: 3,
      role: 'child',
      situation: 'Taler mere, siden hun begyndte i børnehave.',
      address: 'Stationsvej 22, st.',
      school: 'Børnehuset Spiren',
    },
  ],
  ties: [
    { from: id('pia'), kinship: 'parent-of', to: id('noah') },
    { from: id('pia'), kinship: 'parent-of', to: id('asta') },
    { from: id('noah'), kinship: 'half-sibling-of', to: id('asta') },
  ],
  contacts: [
    own({ key: 'ruth', name: 'Ruth Eskelund', sector: 'family', ring: 1, function: 'Noahs mormor' }),
    own({ key: 'mona', name: 'Mona Fredsgård', sector: 'friends', ring: 1, function: 'Kollega og ven' }),
    own({
      key: 'kantine',
      name: 'Kantinen på rådhuset',
      sector: 'work-school',
      ring: 1,
      function: 'Pias arbejde',
      kind: 'institution',
    }),
    own({
      key: 'skak',
      name: 'Skakklubben Springeren',
      sector: 'work-school',
      ring: 2,
      function: 'Noahs klub',
      kind: 'institution',
    }),
    own({
      key: 'spiren',
      name: 'Børnehuset Spiren',
      sector: 'work-school',
      ring: 2,
      function: 'Astas børnehave',
      kind: 'institution',
    }),
    close(pernille),
    anders,
    distant(jonas),
  ],
  consents: (['family-advice', 'school', 'job-centre'] as const).map((department) => ({
    giver: 'pia',
    department,
    types: ['family-life' as const, 'school' as const, 'employment' as const],
    from: -310,
    until: 60,
  })),
  plans: [
    { version: '1.0', day: -290 },
    { version: '2.0', day: -230 },
    { version: '2.1', day: -140 },
    { version: '2.2', day: -45 },
  ],
  goals: [{ text: 'Vi klarer os selv, og vi ved, hvem vi ringer til.', when: 'Nu', who: 'Os tre' }],
  measures: [
    {
      person: 'Noah',
      measure: 'Fast voksen i skolen',
      responsible: 'Anders Kildal, Skovbakkeskolen',
      hoursPerWeek: '1',
      followUp: 'Slutter med forløbet',
    },
  ],
  agreements: [
    {
      content: 'Pernille ringer en sidste gang om tre måneder.',
      responsible: 'Pernille Houlund',
      day: 72,
      done: false,
    },
  ],
  meetings: [
    { key: 'first', day: -236, ticked: drejebogDone, planSent: true },
    { key: 'second', day: -146, ticked: drejebogDone, planSent: true },
    { key: 'third', day: -51, ticked: drejebogDone, planSent: true },
  ],
}
