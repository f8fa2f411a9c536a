import { around } from './around.ts'

/** The meeting's own card, as the coordinator sees it: moved, given another room, somebody added, or called off. Who is counted; named is only whom she may add. */
export const changeCard = {
  act: 'Ret mødet',
  intro:
    'Her på kortet kan du flytte mødet, skifte lokale, tilføje en deltager eller aflyse det. Lokale, frister, påmindelser og aftalen i Outlook følger med.',
  move: 'Flyt mødet',
  room: 'Skift lokale',
  off: 'Aflys mødet',
  back: 'Tilbage',
  where: (room: string) => `Lokale: ${room}`,
  times:
    'Vælger du en tid, spørges lokalet. Siger det ja, er mødet flyttet, og deltagerne får det at vide i Outlook.',
  moveTo: (day: string) => `Flyt til ${day}`,
  rooms:
    'Vælger du et lokale, spørges det. Siger det ja, gives det gamle tilbage, og deltagerne får det at vide i Outlook.',
  changeTo: (room: string) => `Skift til ${room}`,
  none: 'I dagene omkring mødet er der ingen tid, hvor alle kan, og et lokale er ledigt. Tryk på »Åbn« for at se flere dage.',
  taken: 'Det er lige blevet taget. Mødet står, hvor det stod. Vælg noget andet.',
  spent: 'Det blev ikke til noget sidst. Mødet står, hvor det stod. Vælg igen.',
  underWay:
    'Ændringen nedenfor er på vej. Lokalet er spurgt. Siger det ja, sker resten af sig selv, og kortet siger til. Indtil da står mødet, hvor det står.',
  /** Where it is held in no room. */
  withoutRoom: {
    times: 'Vælger du en tid, flyttes mødet, og deltagerne får det at vide i Outlook.',
    none: 'I dagene omkring mødet er der ingen tid, hvor alle kan. Tryk på »Åbn« for at se flere dage.',
    underWay:
      'Ændringen nedenfor er på vej. Den sker af sig selv, og kortet siger til. Indtil da står mødet, hvor det står.',
  },
  /** The meetings about a network meeting that was booked with them: a cycle. */
  around: {
    ...around,
    whatThen:
      'Vælg en anden tid til netværksmødet, eller flyt det, og find bagefter en tid til det andet: Tryk på »Åbn«, og vælg mødet på forløbets side.',
    changed: 'Det er ændret, siden du så kortet. Se det igennem, og vælg igen. Der er ikke gjort noget.',
    outside:
      'Passer ikke med, hvor netværksmødet ligger nu. Find en tid fra netværksmødets aftale i Outlook, eller på forløbets side i Samlet:',
    stays:
      'Møderne omkring det aflyses ikke med. Skal de ikke holdes, aflyses de hver for sig på forløbets side i Samlet:',
  },
  another: 'Der var allerede en anden ændring i gang. Det, du trykkede på, blev ikke til noget.',
  look: 'Se, hvor langt det er',
  keep: 'Behold, som det er',
  kept: 'Mødet bliver, hvor det er.',
  restoring:
    'Ændringen blev ikke til noget. Mødet står, hvor det stod, og lokalet er ved at blive holdt igen.',
  changed: 'Mødet er ændret. Lokale, frister og påmindelser følger med, og aftalen i Outlook er rettet.',
  since: 'Mødet er ændret, siden du så kortet. Her står, hvad der gælder nu. Der er ikke gjort noget.',
  place: 'Der står et andet sted i aftalen i Outlook. Mødet og lokalet står stadig som her.',
  outsiders: (n: number) =>
    n === 1
      ? 'Én, som familien ikke er spurgt om, er inviteret i Outlook. Sæt aftalen tilbage, eller spørg familien først.'
      : `${n}, som familien ikke er spurgt om, er inviteret i Outlook. Sæt aftalen tilbage, eller spørg familien først.`,
  leftOut: (n: number) =>
    n === 1
      ? 'Én er taget ud af aftalen i Outlook, men deltager i mødet.'
      : `${n} er taget ud af aftalen i Outlook, men deltager i mødet.`,
  joined: (n: number) =>
    n === 1
      ? 'Én, som familien har sagt ja til, er inviteret i Outlook, men er ikke med i mødet her. Tryk på »Tilføj deltager«.'
      : `${n}, som familien har sagt ja til, er inviteret i Outlook, men er ikke med i mødet her. Tryk på »Tilføj deltager«.`,
  declined: (n: number) =>
    n === 1
      ? 'Én deltager har sagt nej i Outlook. Mødet i Samlet siger hvem.'
      : `${n} deltagere har sagt nej i Outlook. Mødet i Samlet siger hvem.`,
  putBack: 'Sæt aftalen i Outlook tilbage',
  putRight: 'Aftalen i Outlook siger igen det samme som mødet.',
  people: {
    act: 'Tilføj deltager',
    intro: 'De, familien har sagt ja til, og som ikke er inviteret endnu. Kun du ser det her.',
    add: (name: string) => `Tilføj ${name}`,
    added: 'Deltageren er med i mødet, og aftalen i Outlook er rettet.',
    addedNotWritten:
      'Deltageren er med i mødet, men aftalen i Outlook er ikke rettet endnu. Tryk på »Ret aftalen«, eller åbn den i Outlook.',
    addedUnknown:
      'Deltageren er med i mødet, men Samlet kender ikke aftalen i din Outlook. Åbn den med Samlet ved siden af, så kommer invitationen med.',
    none: 'Der er ingen at tilføje. Alle, familien har sagt ja til, er inviteret.',
    cannot: (n: number) =>
      n === 1
        ? 'Én på netværkskortet kan ikke inviteres. Tryk på »Åbn« for at se hvorfor.'
        : `${n} på netværkskortet kan ikke inviteres. Tryk på »Åbn« for at se hvorfor.`,
    more: (n: number) => `Der er ${n} mere. Tryk på »Åbn« for at se dem.`,
    gone: 'Vedkommende står ikke på netværkskortet mere. Der er ikke gjort noget.',
  },
  notYours: 'Kun familiekoordinatoren kan ændre mødet her.',
}
