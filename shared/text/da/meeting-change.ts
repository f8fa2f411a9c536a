import { attendanceList } from './attendance-list.ts'
import { cancelReasons } from './cancel-reasons.ts'
import { familyWish } from './family-wish.ts'

/** A booked meeting moved, given another room, or called off: in the tab and in the pane. */
export const meetingChange = {
  heading: 'Mødet',
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
    noRoomsOnly: 'Intet andet lokale er ledigt på det tidspunkt.',
    otherTime: 'Vælg en anden tid fra aftalen i Outlook.',
    choose: 'Vælg først en tid og et lokale.',
    act: 'Flyt mødet',
    ask: 'Spørg lokalet',
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
  attendance: attendanceList,
  people: {
    heading: 'Deltagere',
    headingHere: 'Tilføj eller fjern deltagere',
    hint: 'En afløser, eller en, der kommer til. Kun den, familien har sagt ja til, kan vælges. Aftalen i Outlook rettes, og den nye får invitationen.',
    calendar: {
      free: 'Ledig, når mødet holdes',
      busy: 'Optaget, når mødet holdes',
      unknown: 'Kalenderen kendes ikke',
    },
    inOutlook: 'Står i aftalen i Outlook allerede',
    busy: (names: string, n: number) =>
      n === 1
        ? `${names} er optaget, når mødet holdes. Du kan invitere alligevel, eller flytte mødet.`
        : `${names} er optagede, når mødet holdes. Du kan invitere alligevel, eller flytte mødet.`,
    notRead: 'Outlook svarede ikke. Om de andre er ledige, ved Samlet ikke lige nu.',
    loading: 'Henter netværket …',
    save: 'Gem deltagere',
    saving: 'Gemmer deltagere …',
    saved: 'Deltagerne er gemt, og aftalen i Outlook er rettet.',
    savedHere: 'Deltagerne er gemt, og aftalen er rettet. Tryk Send, så de nye får invitationen.',
    none: 'Der er ingen at vælge på netværkskortet endnu.',
    savedNotWritten: 'Deltagerne er gemt, men aftalen i Outlook er ikke rettet endnu.',
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
