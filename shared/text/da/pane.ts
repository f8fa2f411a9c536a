import { familyWish } from './family-wish.ts'
import { equipment, foundTimes } from './found-times.ts'

/** The Outlook pane. Dates and times come as finished words (shared/text/format). */
export const pane = {
  title: 'Indkald til møde',
  outside: 'Samlet bor i Outlook. Åbn en aftale i Outlook, og vælg Samlet der.',
  loading: 'Samlet henter dine forløb …',
  signIn: 'Giv Samlet lov',
  tryAgain: 'Prøv igen',

  lines: { course: 'Forløb', meeting: 'Møde', people: 'Deltagere', time: 'Tid og lokale' },

  wholeCycle: 'Find tider til alle møderne',

  course: {
    empty: 'Vælg forløb',
    pick: 'Hvilket forløb gælder mødet?',
    search: 'Søg på nummer',
    none: 'Du koordinerer ingen forløb endnu. Opret det første i Samlet i Teams.',
    noMatch: (search: string) => `Ingen af dine forløb hedder noget med »${search}«.`,
  },

  meeting: {
    type: 'Mødetype',
    held: 'Sted for mødet',
    places: {
      room: 'I et lokale',
      home: 'Hjemme hos familien',
      telephone: 'På telefon',
      theirs: 'Hos værten',
      online: 'Kun på Teams',
    },
    elsewhere: 'Der holdes ikke noget lokale. Adresse og telefonnummer skal ikke stå i kalenderen.',
    onTeams:
      'Der holdes ikke noget lokale. Slå Teams-møde til i aftalen, før du sender den. I Teams kan deltagerne se, hvem der ellers er inviteret.',
    teamsToo: 'Mødet holdes også på Teams',
    teamsHint:
      'Slå Teams-møde til i aftalen, før du sender den. Linket står kun i aftalen. I Teams kan deltagerne se, hvem der ellers er inviteret.',
    withoutFamily: 'Mødet holdes uden familien.',
    documents: (forms: string) => `Hav klar til mødet: ${forms}`,
    length: 'Varighed',
    from: 'Tidligst',
    until: 'Senest',
    hours: (minutes: number) => {
      if (minutes < 60) return `${minutes} minutter`
      if (minutes % 30 === 0)
        return minutes === 60 ? '1 time' : `${String(minutes / 60).replace('.', ',')} timer`
      const hours = Math.trunc(minutes / 60)
      return `${hours === 1 ? '1 time' : `${hours} timer`} og ${minutes % 60} minutter`
    },
    between: (from: string, until: string) => `${from} – ${until}`,
    wishes: 'Ønsker til tid og lokale',
    ...familyWish,
    travel: 'Deltagernes rejsetid før og efter',
    noTravel: 'Ingen',
    room: 'Lokalet skal have',
    accessible: 'Adgang med kørestol',
    equipment,
    place: 'Sted',
    anywhere: 'Ligegyldigt',
    faults: {
      upsideDown: 'Den sidste dag ligger før den første. Ret datoerne.',
      tooWide: 'Vælg højst fire måneder ad gangen.',
    },
  },

  people: {
    empty: 'Vælg deltagere',
    first: 'Vælg forløb først, så kan du se netværket.',
    pick: 'Hvem skal inviteres?',
    pickAll: 'Vælg alle med samtykke',
    covered: (until: string) => `Samtykke til ${until}`,
    endsBefore: (until: string) => `Samtykket ophører ${until}, før mødet`,
    cannot: 'Kan ikke inviteres',
    family: 'Familien og bisidderen inviteres aldrig i Outlook. De får besked på anden måde.',
    welcome: (name: string) => `Mødet kan holdes uden ${name}`,
    nobody: 'Ingen i netværket kan inviteres endnu. Herunder står, hvad der mangler.',
    loading: 'Netværket hentes …',
    andMore: (n: number) => `og ${n} til`,
  },

  time: foundTimes,

  preview: {
    title: 'Det kommer til at stå i invitationen',
    subject: 'Emne',
    time: 'Tid',
    location: 'Sted',
    people: 'Deltagere',
    text: 'Tekst',
    later: 'Når tid og lokale er valgt, står invitationen her, ord for ord.',
    isPrivate: 'Aftalen bliver privat. Den nævner ingen fra familien.',
    replaces: 'Det erstatter emne, tekst, sted og deltagere, der står i aftalen nu.',
  },

  guard: {
    clean: 'Ingen personoplysninger i invitationen.',
    looking: 'Invitationen ses efter …',
    otherCourse:
      'Aftalen hører til et andet forløb end det valgte. Samlet kender ikke navnene i det, så den kan ikke sendes.',
    unread: 'Samlet kunne ikke læse invitationen. Klik i ruden for at prøve igen.',
    remove: 'Fjern',
    removeThis: (sentence: string) => `Fjern. ${sentence}`,
    removed: 'Det er fjernet.',
    unchanged: {
      gone: 'Det stod der ikke længere, da du trykkede. Intet er ændret.',
      refused:
        'Outlook ville ikke ændre aftalen. Det står der endnu. Luk vinduer, der dækker aftalen, og prøv igen.',
    },
    write: (reference: string) => `Skriv ${reference}`,
    writeThis: (reference: string, sentence: string) => `Skriv ${reference} i stedet. ${sentence}`,
    written: (reference: string) => `${reference} står der nu i stedet.`,
    letStand: 'Lad stå',
    letThisStand: (sentence: string) => `Lad stå. ${sentence}`,
    because: 'Det må stå i denne invitation, fordi',
    standReasons: {
      'not-the-family': 'det ikke handler om familien',
      'ordinary-word': 'det er et almindeligt ord',
      'takes-part': 'det er en, der deltager',
      public: 'det er et offentligt sted eller nummer',
    },
    stands: 'Det står i denne invitation. Loggen siger, hvorfor, men ikke hvad der stod.',
    heading: 'Fundet i invitationen',
  },

  button: {
    book: 'Book lokalet, og udfyld',
    fill: 'Udfyld aftalen',
    missing: {
      course: 'Vælg et forløb først.',
      people: 'Vælg mindst én deltager først.',
      time: 'Vælg tid og lokale først.',
    },
  },

  booking: {
    keeping: 'Mødet gemmes i Samlet …',
    asking: (room: string) => `${room} bliver spurgt …`,
    waiting: (room: string) => `${room} har fået spørgsmålet. Vi venter på svar …`,
    slow: (room: string) =>
      `${room} har ikke svaret endnu. Du kan roligt vente her; der bookes ikke dobbelt.`,
    writing: 'Lokalet sagde ja. Invitationen udfyldes …',
    storing: 'Mødet gemmes i Samlet …',
    again: (sentence: string) => `${sentence} Samlet prøver selv igen.`,
    goOn: 'En booking er i gang fra før. Tryk på knappen for at gøre den færdig.',
    booked: (room: string, hours: string) => `${room} er holdt kl. ${hours}, og invitationen er udfyldt.`,
    filled: 'Aftalen er udfyldt. Der er ikke holdt noget lokale.',
    keepNow: 'Læs den igennem, og gem den i Outlook. Der er ingen at sende den til.',
    sendNow: 'Læs den igennem, og tryk Send i Outlook.',
    removeFirst: 'Fjern det, der er fundet, så kan du sende.',
    makePrivate: 'Sæt selv aftalen til privat. Denne Outlook lader ikke Samlet gøre det.',
    notice: (room: string) => `Samlet har holdt ${room} og udfyldt invitationen. Tryk Send.`,
    roomlessNotice: 'Samlet har udfyldt aftalen. Tryk Send.',
    giveBack: 'Giv lokalet tilbage',
    cancel: 'Aflys mødet',
    givingBack: 'Lokalet gives tilbage …',
    givenBack:
      'Lokalet er givet tilbage. Teksten står stadig i aftalen; begynd forfra, eller luk den uden at sende.',
    calledOff: 'Mødet er aflyst. Luk aftalen uden at sende.',
    notGivenBack: (sentence: string) => `${sentence} Regn med, at lokalet stadig er holdt.`,
    markStands:
      'Lokalet er givet tilbage, men Outlook ville ikke rette aftalen. Book en ny tid her, eller luk aftalen uden at sende.',
    moved: (hours: string) =>
      `Aftalen er flyttet, men lokalet er stadig holdt kl. ${hours}. Sæt tiden tilbage, eller giv lokalet tilbage.`,
    moveBack: 'Sæt tiden tilbage',
    otherRooms: (room: string) => `${room} sagde nej. Intet er sendt. Vælg et andet lokale eller tidspunkt.`,
    roomGone: (room: string) =>
      `${room} findes ikke længere. Intet er sendt, og tid og deltagere står her endnu.`,
    findRoom: 'Find et andet lokale',
    noOtherRoom: 'Intet andet lokale er ledigt på det tidspunkt. Vælg en anden tid.',
    teamsNow: 'Slå Teams-møde til i aftalen, så deltagerne får et link.',
    outlookRefused:
      'Outlook ville ikke tage imod teksten. Lokalet er stadig holdt. Luk vinduer, der dækker aftalen, og prøv igen.',
    reopened: (reference: string) => `Kladden hører til ${reference}. Samlet passer på den igen.`,
    strangeMark: 'Kladden hører til et forløb, du ikke er med i. Bed familiekoordinatoren sende den.',
  },
}
