import type { ChannelMode, TrialStep } from '#shared/domain/channel/modes.ts'

const modes: Record<ChannelMode, { name: string; text: string }> = {
  personal: {
    name: 'Personlige beskeder, med fanen i en privat kanal',
    text: 'Hvert forløb får sin egen private kanal med familieoverblikket som fane. Botten skriver til hver enkelt. Virker i alle kommuner.',
  },
  'private-channel': {
    name: 'I den private kanal',
    text: 'Hvert forløb får sin egen private kanal, og botten skriver der. Teams skal lukke botten ind i private kanaler, og Samlet skal føjes til hver kanal.',
  },
  'standard-channel': {
    name: 'I en almindelig kanal',
    text: 'Alle i værtsteamet kan læse kanalen. Vælg det kun, hvis private kanaler ikke kan bruges. Samlet skriver aldrig navne, men det kan kolleger komme til.',
  },
}

const steps: Record<TrialStep, { name: string; missing: string }> = {
  'make-channel': {
    name: 'Oprette en kanal',
    missing:
      'Samlet må ikke oprette kanaler i teamet. Koordinatorerne må oprette dem i Teams og tilføje Samlet som fane.',
  },
  'see-members': {
    name: 'Se, hvem der er med',
    missing:
      'Samlet må ikke se, hvem der er med i en kanal. Ingen bliver taget ud af sig selv, og hver koordinator må holde øje.',
  },
  'change-members': {
    name: 'Tage folk ind og ud',
    missing:
      'Samlet må ikke ændre, hvem der er med. Når en familie trækker sit ja tilbage, bliver det en opgave til koordinatoren samme dag.',
  },
  'pin-tab': {
    name: 'Sætte fanen på',
    missing: 'Samlet må ikke sætte fanen på. Koordinatoren tilføjer den selv i kanalen.',
  },
  post: {
    name: 'Skrive en besked',
    missing: 'Botten kunne ikke skrive der. Vælg personlige beskeder, eller føj Samlet til, og prøv igen.',
  },
  'delete-channel': {
    name: 'Slette en kanal',
    missing: 'Samlet må ikke slette kanaler. Når et forløb er slut, bliver det en opgave til koordinatoren.',
  },
}

/** The core team's channel: on the overview, and on the administrator's page. Fetched with the screens that say it. */
export const channels = {
  heading: 'Kanal',
  waiting: 'Henter kanalen …',
  make: 'Opret kanal',
  again: 'Prøv igen',
  address: 'Åbn kanalen i Teams',
  none: (name: string) =>
    `Kerneteamet har ingen kanal i Teams endnu. Den kommer til at hedde ${name}, så navnet siger intet om familien. Du ejer den.`,
  making: (name: string) => `${name} bliver oprettet. Det tager et øjeblik, og du kan roligt gå videre.`,
  failed: (name: string, why: string) => `${name} blev ikke oprettet. ${why}`,
  refused: 'Samlet har ikke lov til det i Teams. It-administratoren kan se, hvad der mangler.',
  made: (name: string) => `${name} er kerneteamets kanal i Teams.`,
  open: 'Alle i værtsteamet kan læse kanalen. Skriv intet om familien der.',
  posts: {
    channel: 'Samlet skriver i kanalen.',
    chat: 'Samlet skriver til jer hver for sig.',
    'when-added':
      'Føj appen Samlet til kanalen, så skriver Samlet der. Indtil da skriver Samlet til jer hver for sig.',
  },
  tab: {
    done: 'Familieoverblikket ligger som fane.',
    'on-way': 'Fanen er på vej.',
    'by-hand': 'Fanen kunne ikke sættes på. Åbn kanalen, tryk på +, og vælg Samlet.',
  },
  willJoin: 'Kommer med',
  members: 'Med i kanalen',
  leftOut: 'Ikke med',
  leftOutNote:
    'Kun dem, alle i familien har sagt ja til, kommer med. Siger familien ja senere, sker det af sig selv.',
  mustLeave: 'Skal tages ud i dag',
  mustLeaveNote: 'Familien siger ikke længere ja, og Samlet kunne ikke selv tage dem ud.',
  unknown: 'En, som Samlet ikke kender. Se kanalens medlemmer i Teams.',
  owner: 'ejer',
  onWay: 'er på vej ind',
  settings: {
    heading: 'Kanaler i Teams',
    waiting: 'Henter indstillingerne …',
    intro:
      'Hvert forløb kan få en kanal til sit kerneteam. Alle kanaler ligger i ét team, værtsteamet, som it melder folk ind i.',
    mode: 'Hvor skriver Samlet?',
    modes,
    team: 'Værtsteamets id eller link',
    teamHint: 'I Teams: de tre prikker ved teamet, »Hent link til team«. Sæt linket ind her.',
    teamWrong: 'Linket eller id’et kan ikke bruges. Hent linket i Teams, og sæt det hele ind.',
    known: (id: string) => `Brug det team, Samlet er føjet til (${id.slice(0, 8)} …)`,
    save: 'Gem',
    saved: 'Gemt. Nye kanaler følger det her. De kanaler, der er, bliver, hvor de er.',
    try: 'Prøv rettighederne',
    tryNote:
      'Samlet opretter en prøvekanal med dig som ejer, prøver hver rettighed, sender en prøvebesked og sletter begge dele igen.',
    trying: 'Prøver. Det tager nogle sekunder …',
    result: 'Sådan gik det',
    allWork: 'Alt virker. Du kan gemme.',
    someMissing: (n: number) =>
      n === 1 ? 'Én ting mangler. Resten virker.' : `${n} ting mangler. Det betyder det:`,
    steps,
    outcomes: { works: 'Virker', missing: 'Mangler', 'not-tried': 'Ikke prøvet' },
    right: (name: string) => `Rettighed i teamet: ${name}`,
    left: (name: string) => `Prøvekanalen »${name}« kunne ikke slettes. Slet den selv i Teams.`,
  },
}
