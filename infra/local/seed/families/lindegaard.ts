import { anders, bente, close, distant, jonas, lise, own, pernille } from '../colleagues.ts'
import { drejebogUntil, idOf, type FamilyStory } from '../story.ts'

const id = (key: string) => idOf(`lindegaard/${key}`)

/** At the beginning: plan 1.0 is gathered, and the first network meeting is booked in a good two weeks. */
export const lindegaard: FamilyStory = {
  key: 'lindegaard',
  familyName: 'Familien Lindegaard',
  phaseId: 'P-A5',
  phaseSince: -12,
  started: -48,
  people: [
    {
      key: 'mie',
      name: 'Mie Lindegaard',
      age: 34,
      role: 'adult',
      situation: 'Sygemeldt fra jobbet i en børnehave. Vil gerne tilbage på få timer.',
      address: 'Pilevangen 14, 1. th',
      school: '',
    },
    {
      key: 'tobias',
      name: 'Tobias Lindegaard',
      age: 12,
      role: 'child',
      situation: 'Kommer i skole de fleste dage. Spiller fodbold to gange om ugen.',
      address: 'Pilevangen 14, 1. th',
      school: 'Skovbakkeskolen',
    },
    {
      key: 'alma',
      name: 'Alma Lindegaard',
      age: 5,
      role: 'child',
      situation: 'Trives i børnehaven. Sover dårligt.',
      address: 'Pilevangen 14, 1. th',
      school: 'Børnehuset Regnbuen',
    },
  ],
  ties: [
    { from: id('mie'), kinship: 'parent-of', to: id('tobias') },
    { from: id('mie'), kinship: 'parent-of', to: id('alma') },
    { from: id('tobias'), kinship: 'sibling-of', to: id('alma') },
  ],
  contacts: [
    own({
      key: 'grethe',
      name: 'Grethe Lindegaard',
      sector: 'family',
      ring: 1,
      function: 'Mormor, henter Alma om torsdagen',
    }),
    own({
      key: 'kaj',
      name: 'Kaj Overby',
      sector: 'family',
      ring: 3,
      function: 'Tobias’ far',
      tie: 'weak',
      influence: 'neutral',
    }),
    own({
      key: 'sille',
      name: 'Sille Dambo',
      sector: 'friends',
      ring: 1,
      function: 'Veninde siden folkeskolen',
    }),
    own({ key: 'ib', name: 'Ib Tranholm', sector: 'friends', ring: 2, function: 'Nabo, låner dem bilen' }),
    own({
      key: 'fodbold',
      name: 'Birkelund Boldklub',
      sector: 'work-school',
      ring: 2,
      function: 'Tobias’ hold',
      kind: 'institution',
    }),
    own({
      key: 'regnbuen',
      name: 'Børnehuset Regnbuen',
      sector: 'work-school',
      ring: 1,
      function: 'Almas børnehave',
      kind: 'institution',
    }),
    own({ key: 'pus', name: 'Pus', sector: 'family', ring: 2, function: 'Katten', kind: 'pet' }),
    close(pernille),
    jonas,
    anders,
    lise,
    distant(bente, 'strong'),
  ],
  consents: [
    {
      giver: 'mie',
      department: 'family-advice',
      types: ['family-life', 'health', 'benefits'],
      from: -40,
      until: 320,
    },
    { giver: 'mie', department: 'job-centre', types: ['employment', 'benefits'], from: -40, until: 320 },
    { giver: 'mie', child: 'tobias', department: 'school', types: ['school'], from: -40, until: 320 },
    { giver: 'mie', child: 'alma', department: 'health-visitors', types: ['health'], from: -40, until: 320 },
  ],
  plans: [{ version: '1.0', day: -20 }],
  goals: [
    { text: 'Vi vil have morgener, hvor ingen græder.', when: 'Inden jul', who: 'Os alle tre' },
    { text: 'Jeg vil arbejde ti timer om ugen uden at blive syg igen.', when: 'Til foråret', who: 'Mie' },
  ],
  measures: [
    {
      person: 'Mie',
      measure: 'Sygedagpenge og samtaler',
      responsible: 'Jonas Egelund, Jobcentret',
      hoursPerWeek: '',
      followUp: 'Hver fjerde uge',
    },
    {
      person: 'Tobias',
      measure: 'Morgenmøde i skolen',
      responsible: 'Anders Kildal, Skovbakkeskolen',
      hoursPerWeek: '2',
      followUp: 'Hver måned',
    },
    {
      person: 'Alma',
      measure: 'Søvnvejledning',
      responsible: 'Lise Brandhøj, Sundhedsplejen',
      hoursPerWeek: '1',
      followUp: 'Om seks uger',
    },
  ],
  agreements: [
    {
      content: 'Jonas og Mie skriver ned, hvad der skal til for at prøve ti timer.',
      responsible: 'Jonas Egelund',
      day: 10,
      done: false,
    },
  ],
  meetings: [{ key: 'first', day: 16, ticked: drejebogUntil('D-06'), planSent: false }],
}
