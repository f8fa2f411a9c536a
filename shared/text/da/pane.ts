/** The Outlook pane. Dates and times come as finished words (shared/text/format). */
export const pane = {
  title: 'Indkald til møde',
  outside: 'Samlet bor i Outlook. Åbn en aftale i Outlook, og vælg Samlet der.',
  loading: 'Samlet henter dine forløb …',
  signIn: 'Giv Samlet lov',
  tryAgain: 'Prøv igen',
  change: (line: string) => `Ret ${line}`,

  lines: { course: 'Forløb', meeting: 'Møde', people: 'Deltagere', time: 'Tid og lokale' },

  course: {
    empty: 'Vælg forløb',
    pick: 'Hvilket forløb gælder mødet?',
    search: 'Søg på nummer',
    none: 'Du koordinerer ingen forløb endnu. Opret det første i Samlet i Teams.',
    noMatch: (search: string) => `Ingen af dine forløb hedder noget med »${search}«.`,
  },

  meeting: {
    type: 'Mødetype',
    networkMeeting: 'Netværksmøde',
    length: 'Varighed',
    from: 'Tidligst',
    until: 'Senest',
    hours: (minutes: number) =>
      minutes === 60 ? '1 time' : `${String(minutes / 60).replace('.', ',')} timer`,
    between: (from: string, until: string) => `${from} – ${until}`,
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
    nobody: 'Ingen i netværket kan inviteres endnu. Herunder står, hvad der mangler.',
    loading: 'Netværket hentes …',
    count: (n: number) => (n === 1 ? '1 valgt' : `${n} valgt`),
    andMore: (n: number) => `og ${n} til`,
  },

  time: {
    empty: 'Vælg tid og lokale',
    first: 'Vælg forløb og deltagere først, så slår Samlet kalenderne op.',
    loading: 'Kalendere og lokaler slås op …',
    pick: 'Hvornår skal mødet være?',
    found: (n: number) =>
      n === 1 ? 'Der er ét tidspunkt, hvor alle kan.' : `Der er ${n} tidspunkter, hvor alle kan.`,
    more: 'Vis flere dage',
    yours: 'Tiden i din aftale',
    yoursNot: (when: string) =>
      `Tiden i din aftale (${when}) passer ikke med alle kalendere og et ledigt lokale.`,
    room: 'Lokale',
    seats: (n: number) => `${n} pladser`,
    held: (hours: string) => `Lokalet holdes kl. ${hours}, så der er tid til at gøre klar og rydde op.`,
    consentEnds: (names: string) =>
      `Samtykket ophører før mødet for ${names}. Spørg familien, om det skal forlænges.`,
    none: 'Der er intet tidspunkt, hvor alle kan og et lokale er ledigt.',
    inTheWay: 'Det står i vejen:',
    person: (name: string, share: string) => `${name} er optaget i ${share} af tiderne.`,
    rooms: (share: string) => `Alle lokaler er optaget i ${share} af tiderne.`,
    unknownMailbox: (name: string) =>
      `Kalenderen for ${name} kan ikke læses. Ret mailadressen på netværkskortet, eller vælg personen fra.`,
    outsideHours: (share: string) =>
      `${share} af tiderne ligger uden for arbejdstid, i weekender eller på helligdage.`,
    wider: 'Led to uger længere frem',
    orElse: 'Du kan også gøre mødet kortere eller vælge færre deltagere.',
  },

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
    unread: 'Samlet kunne ikke læse invitationen. Klik i ruden for at prøve igen.',
    remove: 'Fjern',
    removeThis: (sentence: string) => `Fjern. ${sentence}`,
    removed: 'Det er fjernet.',
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
    working: 'Arbejder …',
    missing: {
      course: 'Vælg et forløb først.',
      people: 'Vælg mindst én deltager først.',
      time: 'Vælg tid og lokale først.',
    },
  },

  booking: {
    asking: (room: string) => `${room} bliver spurgt …`,
    waiting: (room: string) => `${room} har fået spørgsmålet. Vi venter på svar …`,
    slow: (room: string) =>
      `${room} har ikke svaret endnu. Du kan roligt vente her; der bookes ikke dobbelt.`,
    writing: 'Lokalet sagde ja. Invitationen udfyldes …',
    storing: 'Mødet gemmes i Samlet …',
    again: (sentence: string) => `${sentence} Samlet prøver selv igen.`,
    goOn: 'En booking er i gang fra før. Tryk på knappen for at gøre den færdig.',
    booked: (room: string, hours: string) => `${room} er holdt kl. ${hours}, og invitationen er udfyldt.`,
    sendNow: 'Læs den igennem, og tryk Send i Outlook.',
    removeFirst: 'Fjern det, der er fundet, så kan du sende.',
    makePrivate: 'Sæt selv aftalen til privat. Denne Outlook lader ikke Samlet gøre det.',
    notice: (room: string) => `Samlet har holdt ${room} og udfyldt invitationen. Tryk Send.`,
    giveBack: 'Giv lokalet tilbage',
    givingBack: 'Lokalet gives tilbage …',
    givenBack:
      'Lokalet er givet tilbage. Teksten står stadig i aftalen; begynd forfra, eller luk den uden at sende.',
    moved: (hours: string) =>
      `Aftalen er flyttet, men lokalet er stadig holdt kl. ${hours}. Sæt tiden tilbage, eller giv lokalet tilbage.`,
    moveBack: 'Sæt tiden tilbage',
    otherRooms: (room: string) => `${room} sagde nej. Intet er sendt. Vælg et andet lokale eller tidspunkt.`,
    outlookRefused:
      'Outlook ville ikke tage imod teksten. Lokalet er stadig holdt. Luk vinduer, der dækker aftalen, og prøv igen.',
    reopened: (reference: string) => `Kladden hører til ${reference}. Samlet passer på den igen.`,
    strangeMark: 'Kladden hører til et forløb, du ikke er med i. Bed familiekoordinatoren sende den.',
  },
}
