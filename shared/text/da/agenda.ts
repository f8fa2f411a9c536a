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
    /** One of them is enough. */
    any: (ways: readonly string[]) =>
      `Du kan ${new Intl.ListFormat('da', { type: 'disjunction' }).format(ways)}.`,
    longer: (minutes: number) => `gøre mødet ${minutes} minutter længere`,
    network: (each: number) => `give hver fra netværket ${each} ${each === 1 ? 'minut' : 'minutter'}`,
    family: (each: number) => `aftale med familien, at deres indlæg tager ${each} minutter`,
  },
  fits: (total: number, length: number) => `Punkterne tager ${total} af mødets ${length} minutter.`,
  changes: {
    heading: 'Nyt siden sidst',
    added: (what: string) => `Nyt punkt: ${what}`,
    removed: (what: string) => `Taget ud: ${what}`,
    /** In a letter: what was typed is not said again when it is taken out. */
    typedRemoved: (n: number) =>
      n === 1 ? 'Et punkt er taget ud' : `${n === 2 ? 'To' : n} punkter er taget ud`,
    moved: (what: string) => `Flyttet: ${what}`,
    changed: (what: string, fields: string) => `Ændret: ${what} (${fields})`,
    template: 'En anden skabelon',
    leader: 'En anden mødeleder',
    fields: { text: 'teksten', minutes: 'tiden', speaker: 'hvem der taler' } satisfies Record<
      AgendaField,
      string
    >,
  },
  screen: {
    waiting: 'Henter dagsordenen …',
    under: (what: string, when: string) => `${what} · ${when}`,
    empty:
      'Ingen har skrevet på dagsordenen endnu. Skabelonen er klar: skriv, hvad familien vil sige, og ret tiderne.',
    emptyReader: 'Familiekoordinatoren er ikke begyndt på dagsordenen endnu. Her er det, den begynder med.',
    edit: 'Ret dagsordenen',
    makeFinal: 'Gør endelig',
    reopen: 'Gør til udkast igen',
    version: (state: string, version: number) => `${state} · version ${version}`,
    finalHint: 'Dagsordenen er endelig. Ingen kan sætte punkter på, før den er et udkast igen.',
    saved: 'Dagsordenen er gemt.',
    madeFinal: 'Dagsordenen er endelig.',
    reopened: 'Dagsordenen er et udkast igen.',
    template: 'Skabelon',
    noLeader: 'Ikke valgt',
    leader: (name: string) => `Mødeleder: ${name}`,
    items: 'Punkter',
    item: (n: number, what: string) => `${n}. ${what}`,
    newItem: 'Nyt punkt',
    words: 'Punkt',
    familyWords: 'Det vil familien sige',
    familyHint: 'Fra Møde 2. Familien taler først.',
    withheld:
      'Her står noget, som du ikke kan se. Det bliver stående. Dine egne ord skriver du som et nyt punkt.',
    notes: 'Tekst',
    minutes: 'Minutter',
    minutesEach: 'Minutter til hver',
    minutesWrong: 'Skriv et helt antal minutter fra 0 til 240.',
    speaker: 'Hvem taler',
    speaks: (who: string) => `Ordet har ${who}`,
    concerns: 'Hvem handler det om?',
    unfiled:
      'Ses kun af dem, der må vide det samme som den, der satte det på, til familiekoordinatoren har sagt, hvad det handler om.',
    isFiled: 'Det er valgt rigtigt, hvem og hvad punktet handler om. Alle, der må vide det, kan se det.',
    up: 'Flyt op',
    down: 'Flyt ned',
    moveHint: 'Alt og pil op eller ned flytter et punkt.',
    moved: (what: string, n: number, of: number) => `${what} er nu nummer ${n} af ${of}.`,
    add: 'Tilføj punkt',
    addOwn: 'Sæt et punkt på',
    ownItem: 'Hvad skal I tale om?',
    ownHint: 'Højst 300 tegn. Dit navn står ved punktet.',
    put: 'Sæt på dagsordenen',
    isPut: 'Dit punkt står på dagsordenen.',
    warning: 'Det er kun en advarsel.',
    since: (day: string) => `Nyt, siden dagsordenen blev sendt ${day}`,
    nothingNew: 'Intet er ændret.',
  },
}
