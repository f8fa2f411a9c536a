import type { AgeRule } from '#shared/domain/consent/ages.ts'
import type { LawKey } from '#shared/domain/consent/law-keys.ts'

/** What each reference is there to say; the forms print it behind a sentence of their own. */
const laws: Record<LawKey, string> = {
  withdrawal: 'At trække et ja tilbage',
  obtaining: 'At hente oplysninger med samtykke',
  concreteness: 'At samtykket er konkret',
  secrecy: 'Tavshedspligt',
  'data-protection': 'Databeskyttelse',
  'gdpr-consent': 'Grundlag i GDPR: samtykke',
  'gdpr-authority': 'Grundlag i GDPR: myndighedsudøvelse',
  'child-party': 'Barnet er part',
  'child-screening': 'Screening af barnet',
  'child-exploration': 'Afdækning af barnets behov',
  'child-assessment': 'Børnefaglig undersøgelse',
  'child-measures': 'Støttende indsatser',
  'early-measures': 'Tidligt forebyggende indsatser',
  'child-plan': 'Barnets plan',
  'youth-plan': 'Ungeplan',
  'child-follow-up': 'Opfølgning',
  'local-basis': 'Lokalt grundlag',
}
const ages: Record<AgeRule, string> = {
  'heard-from': 'Barnet høres og får det forklaret fra',
  'signs-from': 'Den unge siger selv ja fra',
  'above-target': 'Over målgruppen i model C fra',
}

/** The administrator's page: what the municipality has said of its own rules, and from when. */
export const settings = {
  heading: 'Kommunens indstillinger',
  intro:
    'En ændring gælder fra den dag, du vælger, tidligst i dag. Det, der gjaldt før, bliver stående: gamle samtykker læses, som de blev givet.',
  waiting: 'Henter indstillingerne …',
  notYours: 'Indstillingerne er for kommunens administrator af Samlet. Spørg it, hvis noget skal ændres.',
  conflict:
    'En anden har ændret indstillingerne imens. Dit er ikke gemt endnu og står her stadig. Hent det nyeste, se, hvad der er ændret, og gem igen.',
  meanwhile: (value: string) => `Nu er der gemt: ${value}. Gemmer du igen, gælder dit.`,
  /** Since when, and who said so. */
  fromStart: 'Fra begyndelsen',
  since: (day: string) => `Fra ${day}`,
  savedBy: (name: string) => `gemt af ${name}`,
  coming: (day: string, value: string) => `Fra ${day}: ${value}`,
  takeBack: 'Fortryd ændringen',
  from: 'Gælder fra',
  fromMissing: 'Skriv, hvilken dag det gælder fra.',
  fromPast: 'Det kan tidligst gælde fra i dag.',
  change: 'Ret',
  allowList: 'Det må stå i invitationer',
  contact: {
    heading: 'Kontaktoplysninger',
    name: 'Kommunen på papir',
    missing:
      'Oplysningssedlen kan ikke hentes endnu. Skriv adresse, telefon, sikker post og databeskyttelsesrådgiver.',
    none: 'Ikke skrevet endnu',
    sender: 'Afsender på breve og blanketter',
    senderHint: 'Tomt er kommunens navn.',
    address: 'Adresse',
    phone: 'Telefon',
    mail: 'Mail',
    post: 'Sådan skriver man sikkert til jer',
    postHint: 'For eksempel: Digital Post til »Familie og Børn«',
    dpoName: 'Databeskyttelsesrådgiver',
    dpoPhone: 'Databeskyttelsesrådgiverens telefon',
    dpoMail: 'Databeskyttelsesrådgiverens mail',
    mailWrong: 'Mailadressen skal ligne navn@kommune.dk.',
  },
  secureMail: {
    heading: 'Sikker mail',
    intro:
      'Breve om mødet bliver sendt fra koordinatorens egen postkasse. Her står, hvordan kommunens sikre mail kender dem. Uden en sikker vej bliver hvert brev en fil, som koordinatoren sender selv.',
    name: 'Sådan går et brev sikkert',
    way: 'Hvordan',
    ways: {
      none: 'Ingen sikker vej: altid som fil',
      subject: 'Et mærke foran emnet',
      header: 'Et felt i mailens header',
      connector: 'En forbindelse i Exchange, som kender modtagerens domæne',
    },
    tag: 'Mærke foran emnet',
    tagHint: 'For eksempel: [sikker]',
    headerName: 'Feltets navn',
    headerHint: 'Navnet begynder med x-',
    headerValue: 'Feltets værdi',
    domains: 'Domæner, den når',
    domainsHint:
      'Skriv mellemrum mellem dem. Står der intet, gælder det alle. En forbindelse skal have mindst ét domæne.',
    most: 'Største brev i kB',
    notWhole: 'Udfyld de felter, måden kræver. Største brev skal være mellem 1 og 3072 kB.',
  },
  model: {
    heading: 'Model',
    intro:
      'Den model, nye forløb er sat til at følge. Koordinatoren kan vælge en anden, når forløbet oprettes. Forløb, der er i gang, beholder deres.',
    name: 'Den sædvanlige model',
    hint: 'Modellen bestemmer forløbets trin, påmindelser og redskaber.',
  },
  departments: {
    heading: 'Afdelinger',
    intro:
      'Dem, familien kan sige ja til på blanketterne. En lukket afdeling kan ikke spørges om mere; de ja, den har fået, står ved magt.',
    add: 'Tilføj afdeling',
    close: 'Luk afdelingen',
    open: 'Åbn igen',
    closed: 'lukket',
    closeNote: 'Ingen kan spørges om et nyt ja til afdelingen fra den dag. De gamle står ved magt.',
    openNote: 'Afdelingen står på blanketterne igen fra den dag.',
    da: 'Navn',
    en: 'Navn på engelsk',
    nameMissing: 'Skriv, hvad afdelingen hedder.',
    forms: 'Står på',
    models: {
      A: 'Blanketten »Hvem må vide hvad«',
      D: 'Blanketten »Fælles Familier«',
      'A D': 'Begge blanketter',
    },
  },
  ages: {
    heading: 'Aldersgrænser',
    intro: 'Tre forskellige regler. En ændring gælder med det samme for alle forløb fra sin dag.',
    rules: ages,
    age: 'Alder i hele år',
    ageWrong: 'Skriv et helt tal fra 0 til 18.',
    law: 'Hvor reglen står',
    lawMissing: 'Skriv, hvor reglen står.',
    value: (age: number, law: string) => `${age} år (${law})`,
  },
  laws: {
    heading: 'Lovhenvisninger',
    intro: 'Sådan henviser blanketter og dokumenter til loven.',
    purposes: laws,
    da: 'Henvisning',
    en: 'Henvisning på engelsk',
    missing: 'Skriv henvisningen.',
    link: 'Link til loven',
    linkWrong: 'Linket skal begynde med https://',
  },
  /** In the signing flow. */
  sheet: {
    draw: 'Hent oplysningssedlen (PDF)',
    missing:
      'Oplysningssedlen kan ikke hentes, før kommunens kontaktoplysninger er skrevet. En administrator gør det i Samlet under »Kommunens indstillinger«.',
  },
}
