import type { CycleType } from '#shared/domain/meeting/cycle-steps.ts'

/** The pane's screen for a network meeting and the meetings about it. */
export const cycle = {
  title: 'Netværksmødet og møderne omkring det',
  back: 'Kun netværksmødet',
  leader: 'Mødeleder',
  noLeader: 'Ingen mødeleder',
  leaderHint: 'Formøde og opsamling holdes med mødelederen.',
  which: 'Møder, der skal bookes',
  loading: 'Kalendere og lokaler slås op for alle møderne …',
  found: (n: number) => `Samlet foreslår tider til ${n} møder.`,
  blocked: (meeting: string) =>
    `Der er intet tidspunkt til mødet »${meeting}« inden for dets frist. Led i flere dage, vælg det fra, eller vælg et andet sted.`,
  wider: 'Led to uger længere frem',
  /** Why a meeting lies where it does, seen from the network meeting. */
  why: {
    familyPreparation: 'Senest otte dage før netværksmødet, så dagsordenen kan sendes én gang.',
    leaderPreparation: 'Helst tre arbejdsdage før netværksmødet.',
    networkMeeting: 'Det bedste tidspunkt, når de andre møder skal ligge omkring det.',
    debrief: 'Senest fem arbejdsdage efter netværksmødet.',
    afterMeeting: 'Når planen er skrevet, og før den sendes senest en uge efter.',
  } satisfies Record<CycleType, string>,
  moved: 'Flyttet, så det passer med de andre.',
  other: 'Vælg noget andet',
  otherFor: (meeting: string) => `Vælg noget andet til ${meeting.toLocaleLowerCase('da')}`,
  times: (meeting: string) => `Tider til ${meeting.toLocaleLowerCase('da')}`,
  place: (meeting: string) => `Sted for ${meeting.toLocaleLowerCase('da')}`,
  room: (meeting: string) => `Lokale til ${meeting.toLocaleLowerCase('da')}`,
  book: 'Book alle møderne',
  goOn: 'Gør bookingen færdig',
  chooseAnew: 'Vælg tiderne om',
  holding: 'Lokalerne bliver spurgt …',
  waiting: (rooms: string) => `Vi venter på svar fra ${rooms} …`,
  slow: (rooms: string) => `${rooms} har ikke svaret endnu. Du kan roligt vente; der bookes ikke dobbelt.`,
  making: 'Møderne sættes i din kalender og sendes …',
  stands: 'Det står',
  lacks: 'Det mangler',
  state: {
    holding: 'Lokalet er ikke spurgt endnu',
    'awaiting-room': 'Lokalet har ikke svaret',
    held: 'Lokalet er holdt, mødet er ikke sendt',
    heldRoomless: 'Gemt, mødet er ikke sendt',
    declined: 'Lokalet sagde nej',
    roomGone: 'Lokalet findes ikke længere',
    booked: 'Booket',
    cancelled: 'Aflyst',
  },
  partly: 'Noget lykkedes ikke. Det, der står, bliver stående.',
  partlyBecause: (sentence: string) => `${sentence} Det, der står, bliver stående.`,
  findOthers: 'Find andre tider til det, der mangler',
  findRooms: (n: number): string => (n === 1 ? 'Find et andet lokale' : 'Find andre lokaler'),
  without: 'Gå videre uden det, der mangler',
  booked: (n: number) =>
    `${n} møder er booket. Læs netværksmødet igennem, og tryk Send i Outlook. De andre er sendt.`,
  bookedList: 'Møderne omkring netværksmødet',
  outside: (n: number) =>
    n === 1
      ? 'Netværksmødet er flyttet. Ét møde passer ikke længere.'
      : `Netværksmødet er flyttet. ${n} møder passer ikke længere.`,
  fits: 'De andre møder passer stadig.',
  fromTo: (meeting: string, from: string, to: string) => `${meeting}: fra ${from} til ${to}`,
  moveRest: (n: number) => (n === 1 ? 'Flyt mødet med' : `Flyt de ${n} møder med`),
  moving: 'Møderne flyttes …',
  movedRest: (n: number) => (n === 1 ? 'Mødet er flyttet med.' : `De ${n} møder er flyttet med.`),
  notMoved: (meetings: string) => `Ikke flyttet: ${meetings}. De står, hvor de stod.`,
  tryAgain: 'Prøv igen',
}
