import type { AgendaField } from '#shared/domain/agenda/changes.ts'
import type { AgendaPart, AgendaTemplate } from '#shared/domain/agenda/agenda.ts'
import type { AgendaGroup } from '#shared/domain/agenda/people.ts'

/** What a part is called: in the agenda of the drejebog (000, chapter 12), and in the one that follows Signs of Safety (004). */
const parts: Record<AgendaTemplate, Partial<Record<AgendaPart, string>>> = {
  'F-AGENDA-1': {
    welcome: 'Velkomst ved familiekoordinator',
    frame: 'Mødeleder gennemgår planen og rammerne',
    family: 'Familiens indlæg',
    network: 'Fremlæggelse af netværkets overvejelser',
    break: 'Pause',
    dialogue: 'Dialog',
    summary: 'Opsamling ved mødeleder',
    'next-meeting': 'Næste mødedato aftales',
    closing: 'Afrunding',
  },
  'F-AGENDA-2': {
    welcome: 'Velkomst og ramme',
    family: 'Sådan ser familien det',
    works: 'Hvad fungerer?',
    challenges: 'Hvad udfordrer?',
    goals: 'Familiens mål',
    'one-plan': 'Én plan: hvem gør hvad hvornår',
    smiley: 'Hvordan var mødet?',
    'next-meeting': 'Næste møde',
  },
}

/** The agenda in words: on the screen, in the mail, on paper and on the card. */
export const agenda = {
  heading: 'Dagsorden',
  templates: {
    'F-AGENDA-1': 'Netværksmøde',
    'F-AGENDA-2': 'Hvad fungerer, hvad udfordrer',
  } satisfies Record<AgendaTemplate, string>,
  /** A part keeps the name of the template that it came from. */
  part: (template: AgendaTemplate, part: AgendaPart): string =>
    parts[template][part] ?? parts['F-AGENDA-1'][part] ?? parts['F-AGENDA-2'][part] ?? '',
  /** The first meeting is told what it is; at a later one it is known. */
  leadIn: {
    first:
      'Det er det første netværksmøde. Vi samler dem, der hjælper familien, så alle kender familiens ønsker, og hjælpen følges ad i én plan.',
    later: 'Vi ser på, hvad der er sket siden sidst, hvad der virker, og hvad planen skal sige nu.',
  },
  preparation: {
    heading: 'Din forberedelse',
    now: ['Hvordan er situationen?', 'Hvad arbejder I med?'],
    forward: [
      'Hvad skal I arbejde med?',
      'Hvad skal der til for at nå målene?',
      'Hvad tænker du om samarbejdet fremover, og skal noget justeres?',
    ],
  },
  groups: {
    'family-adults': 'Familiens voksne',
    coordinators: 'Familiekoordinator',
    leader: 'Mødeleder',
    network: 'Det professionelle netværk',
    'support-persons': 'Bisidder',
  } satisfies Record<AgendaGroup, string>,
  minutes: (n: number) => `${n} min.`,
  each: (n: number, of: number) => `${n} min. til hver af ${of}`,
  draft: 'Udkast',
  final: 'Endelig',
  addedBy: (name: string) => `Sat på af ${name || 'en tidligere kollega'}`,
  /** Of F-AGENDA-1: a warning that stops nobody. */
  over: (total: number, length: number) =>
    `Punkterne tager ${total} minutter, og mødet er sat til ${length}.`,
  ways: {
    longer: (minutes: number) => `Gør mødet ${minutes} minutter længere.`,
    network: (each: number) => `Giv hver fra netværket ${each} ${each === 1 ? 'minut' : 'minutter'}.`,
    family: (each: number) => `Aftal med familien, at deres indlæg tager ${each} minutter.`,
  },
  fits: (total: number, length: number) => `Punkterne tager ${total} af mødets ${length} minutter.`,
  changes: {
    added: (what: string) => `Nyt punkt: ${what}`,
    removed: (what: string) => `Taget ud: ${what}`,
    moved: (what: string) => `Flyttet: ${what}`,
    changed: (what: string, fields: string) => `Ændret: ${what} (${fields})`,
    template: 'En anden skabelon',
    leader: 'En anden mødeleder',
    fields: { text: 'teksten', minutes: 'tiden', speaker: 'hvem der taler' } satisfies Record<
      AgendaField,
      string
    >,
  },
}
