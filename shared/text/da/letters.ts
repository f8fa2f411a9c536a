import type { LetterKind } from '#shared/domain/letters/kinds.ts'

const kinds: Record<LetterKind, string> = {
  invitation: 'Invitation',
  agenda: 'Dagsorden',
  participants: 'Deltagerliste',
}

/** The letters about a meeting: looked at recipient by recipient, and sent. Fetched with the screens that say them. */
export const letters = {
  heading: 'Breve',
  intro:
    'Her er brevene til de kommende møder. Du ser hvert brev, som modtageren får det, før du sender. Intet bliver sendt af sig selv.',
  waiting: 'Henter brevene …',
  drawing: 'Skriver brevene til hver enkelt …',
  none: 'Ingen breve venter. De kommer her, når et møde er booket.',
  kinds,
  named: (kind: LetterKind, meeting: string) => `${kinds[kind]} til ${meeting.toLocaleLowerCase('da')}`,
  counts: (arrived: number, all: number) =>
    all === 0 ? 'Ingen modtagere endnu' : `${arrived} af ${all} har fået det`,
  troubled: (n: number) => (n === 1 ? 'Se på 1 af dem' : `Se på ${n} af dem`),
  ready: 'Klar til at sende',
  due: (day: string) => `Skal sendes senest ${day}`,
  draft: 'Udkast',
  final: 'Endelig',
  write: 'Skriv dagsordenen',
  open: 'Se og send',
  back: 'Alle breve',
  recipients: 'Modtagere',
  noRecipients: 'Mødet har ingen, der skal have brevet.',
  sendAll: (n: number) => (n === 1 ? 'Send 1 brev' : `Send ${n} breve`),
  sending: (name: string) => `Sender til ${name} …`,
  sentNow: (n: number) => (n === 1 ? '1 brev er sendt.' : `${n} breve er sendt.`),
  byMail: (address: string) => `Sendes som sikker mail fra din egen postkasse til ${address}.`,
  says: 'Det står der i brevet',
  /** What a button does, and for whom: several stand below each other. */
  to: (button: string, name: string) => `${button}: ${name}`,
  send: 'Send',
  pdf: 'Hent som PDF',
  eml: 'Hent som mail',
  unaddressed:
    'Mailen, du henter, har ingen modtager, for der er ingen sikker vej til adressen. Send den ikke som almindelig mail.',
  handedOver: 'Jeg har sendt det',
  sentAt: (when: string) => `Sendt ${when}`,
  handedOverAt: (when: string) => `Du sendte det selv ${when}`,
  failed: (why: string) => `Ikke sendt. ${why}`,
  maybe:
    'Måske sendt. Svaret fra Microsoft 365 gik tabt. Se efter i »Sendt post« i Outlook, før du gør mere. Brevet bliver ikke sendt igen af sig selv.',
  found: 'Den ligger i Sendt post',
  again: 'Den ligger der ikke: send igen',
  underWay: 'På vej i dette øjeblik',
  earlier: (when: string) => `Har fået en tidligere udgave ${when}. Det, der står i brevet, er ændret siden.`,
  notSent: (name: string, why: string) => `${name}: ${why}`,
  goneHeading: 'Får det ikke længere',
  gone: (name: string, why: string) => `${name}. Dette brev er ikke sendt. ${why}`,
  goneDrawn: (why: string) => `Samlet har ikke sendt dette brev, men du har hentet det som fil. ${why}`,
  unsettledHeading: 'Måske sendt tidligere',
  unsettled: (when: string) =>
    `Måske sendt ${when}, i en tidligere udgave eller til en, der ikke får brevet længere. Se efter i »Sendt post« i Outlook.`,
  notThere: 'Den ligger der ikke',
  formerly: 'En, der ikke er på kortet længere',
  first: {
    heading: 'Brev og folder før den første snak',
    intro:
      'Til at sende i Digital Post eller give i hånden. Skriv det, så det passer til familien. Det, du skriver, bliver ikke gemt.',
    to: 'Til',
    purpose: 'Hvorfor du skriver',
    usual:
      'Vi vil gerne hjælpe jer med at samle hjælpen i én plan. I får en fast koordinator og slipper for at sige det samme mange steder.',
    times: 'Tider, du foreslår',
    draw: 'Hent brev og folder',
  },
}
