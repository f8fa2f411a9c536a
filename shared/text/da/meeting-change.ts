import { attendanceList } from './attendance-list.ts'
import { cancelReasons } from './cancel-reasons.ts'
import { familyWish } from './family-wish.ts'

/** A booked meeting moved, given another room, or called off: in the tab and in the pane. */
export const meetingChange = {
  heading: 'Mødet',
  links: 'Møder, du kan ændre',
  link: (what: string, when: string) => `Flyt eller aflys ${what.toLocaleLowerCase('da')} ${when}`,
  unfinishedLink: (what: string, when: string) =>
    `Ikke booket færdigt: ${what.toLocaleLowerCase('da')} ${when}`,
  loading: 'Henter mødet …',
  tryAgain: 'Prøv igen',
  at: (when: string, room: string | null) => (room ? `${when} · ${room}` : when),
  noRoom: 'Der er ikke holdt noget lokale til mødet. Find et nedenfor.',
  off: (why: string | null) => (why ? `Mødet er aflyst. Grund: ${why}.` : 'Mødet er aflyst.'),
  begun: 'Mødet er begyndt eller holdt. Det kan ikke ændres mere.',
  wishes: familyWish,
  move: {
    heading: 'Flyt mødet',
    what: 'Hvad skal ændres?',
    room: 'Kun lokalet',
    time: 'Tiden, og lokalet om nødvendigt',
    from: 'Tidligst',
    until: 'Senest',
    times: 'Ny tid',
    rooms: 'Lokale',
    looking: 'Kalendere og lokaler slås op …',
    none: 'Der er intet tidspunkt, hvor alle kan og et lokale er ledigt. Vælg flere dage.',
    noRooms: 'Intet andet lokale er ledigt på det tidspunkt. Vælg en anden tid.',
    choose: 'Vælg først en tid og et lokale.',
    act: 'Flyt mødet',
    keep: 'Behold, som det er',
    asking: (room: string) => `${room} bliver spurgt. Det gamle lokale er stadig holdt …`,
    waiting: (room: string) => `${room} har ikke svaret endnu. Du kan roligt vente her …`,
    writing: 'Lokalet sagde ja. Mødet ændres …',
    givingUp: 'Mødet bliver, hvor det er …',
    again: (sentence: string) => `${sentence} Samlet prøver selv igen.`,
    declined: (room: string) => `${room} sagde nej. Mødet står, hvor det stod. Vælg noget andet.`,
    gone: (room: string) => `${room} findes ikke længere. Mødet står, hvor det stod. Vælg et andet lokale.`,
    moved: 'Mødet er flyttet. Lokale, frister og påmindelser er flyttet med, og aftalen i Outlook er rettet.',
    otherRoom: (room: string) =>
      `Mødet har fået et andet lokale: ${room}. Tiden er den samme, og aftalen i Outlook er rettet.`,
    movedNotWritten:
      'Mødet er flyttet i Samlet, men aftalen i Outlook er ikke rettet endnu. Tryk på »Ret aftalen«, eller åbn den i Outlook.',
    movedHere:
      'Mødet er flyttet, og aftalen er rettet. Læs den igennem, og tryk Send, så deltagerne får den nye tid.',
    otherRoomNotWritten: (room: string) =>
      `Mødet har fået et andet lokale: ${room}. Tiden er den samme. Aftalen i Outlook er ikke rettet endnu. Tryk på »Ret aftalen«, eller åbn den i Outlook.`,
    otherRoomHere: (room: string) =>
      `Mødet har fået et andet lokale: ${room}. Tiden er den samme, og aftalen er rettet. Læs den igennem, og tryk Send, så deltagerne får det nye sted.`,
    inHand: (when: string) =>
      `En ændring til ${when} er i gang. Gør den færdig, eller behold mødet, som det er.`,
    finish: 'Gør færdig',
  },
  takenTime: (when: string) => `Aftalen er sat til ${when}. Mødet og lokalet står stadig til den gamle tid.`,
  takeOver: 'Flyt mødet derhen',
  behind: 'Aftalen i Outlook siger ikke det samme som mødet.',
  putRight: 'Ret aftalen',
  unknown:
    'Samlet kender ikke aftalen i din Outlook. Ret den selv dér, eller åbn den med Samlet ved siden af, så finder den vej.',
  inOutlook: {
    heading: 'Aftalen i Outlook',
    reading: 'Ser efter i din kalender …',
    same: 'Aftalen siger det samme som mødet, og ingen har sagt nej.',
    gone: 'Aftalen er slettet i Outlook. Aflys mødet her, eller opret en ny aftale i Outlook med Samlet.',
    moved: (when: string) =>
      `Aftalen er flyttet til ${when}. Mødet og lokalet står stadig til den gamle tid.`,
    place: (place: string) =>
      place ? `Der står et andet sted i aftalen: ${place}.` : 'Stedet er taget ud af aftalen.',
    'attendees-shown': 'Deltagerne kan se hinanden i aftalen. Sæt aftalen tilbage, så ser de kun sig selv.',
    'no-teams': 'Aftalen er ikke et Teams-møde endnu. Sæt aftalen tilbage, så kommer linket med.',
    outsider: (name: string) =>
      `${name} er inviteret i Outlook, men familien er ikke spurgt. Sæt aftalen tilbage, eller spørg familien først.`,
    'left-out': (name: string) => `${name} er taget ud af aftalen, men deltager i mødet.`,
    declined: (name: string) =>
      `${name} har sagt nej. Hold mødet alligevel, flyt det, eller vælg en afløser under »Hvem kommer?«.`,
    putBack: 'Sæt aftalen tilbage',
    puttingBack: 'Sætter tilbage …',
  },
  teams: {
    heading: 'Teams',
    label: 'Mødet holdes også på Teams',
    hint: 'Microsoft laver linket og sender det til deltagerne i aftalen. I Teams kan deltagerne se, hvem der ellers er inviteret. Teams kan ikke slås fra igen.',
    saving: 'Aftalen bliver til et Teams-møde …',
    on: 'Mødet holdes også på Teams. Linket står i aftalen i Outlook, og kun dér.',
    due: 'Mødet holdes også på Teams. Linket kommer i aftalen, når den er rettet i Outlook.',
  },
  attendance: attendanceList,
  people: {
    heading: 'Deltagere',
    hint: 'En afløser, eller en, der kommer til. Kun den, familien har sagt ja til, kan vælges. Aftalen i Outlook rettes, og den nye får invitationen.',
    loading: 'Henter netværket …',
    save: 'Gem deltagere',
    saving: 'Gemmer deltagere …',
    saved: 'Deltagerne er gemt, og aftalen i Outlook er rettet.',
    none: 'Der er ingen at vælge på netværkskortet endnu.',
    savedNotWritten: 'Deltagerne er gemt, men aftalen i Outlook er ikke rettet endnu.',
  },
  unbooked: {
    heading: 'Ikke booket færdigt',
    roomGone: (room: string) => `${room} findes ikke længere. Find et andet lokale fra aftalen i Outlook.`,
    what: 'Gør det færdigt fra aftalen i Outlook. Skal mødet ikke være alligevel, så opgiv det her: lokalet gives tilbage, og ingen får besked.',
    act: 'Opgiv mødet',
    acting: 'Opgiver mødet …',
  },
  callOff: {
    heading: 'Aflys mødet',
    why: 'Hvorfor?',
    whyMissing: 'Vælg en grund.',
    reasons: cancelReasons,
    what: 'Lokalet gives tilbage, påmindelserne tages af, deltagerne får besked i Outlook, og kerneteamet får grunden. Det kan ikke fortrydes.',
    act: 'Aflys mødet',
    acting: 'Aflyser mødet …',
    done: 'Mødet er aflyst, og deltagerne har fået besked i Outlook.',
    notWritten:
      'Mødet er aflyst i Samlet, men aftalen i Outlook står der endnu. Slet den dér, så deltagerne får besked.',
  },
}
