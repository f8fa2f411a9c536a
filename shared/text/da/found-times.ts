/** The times and rooms that were found, why each stands there, and what would fit if something were given up: in the pane, the tab and on cards. */
export const foundTimes = {
  empty: 'Vælg tid og lokale',
  first: 'Vælg forløb og deltagere først, så slår Samlet kalenderne op.',
  loading: 'Kalendere og lokaler slås op …',
  found: (n: number) =>
    n === 1 ? 'Der er ét tidspunkt, hvor alle kan.' : `Der er ${n} tidspunkter, hvor alle kan.`,
  best: 'Bedste forslag',
  more: 'Vis flere dage',
  everybody: 'Alle kan',
  without: (names: string) => `${names} kan ikke`,
  earliest: 'Det tidligste',
  shortNotice: 'Dagsordenen kan ikke nå ud en uge før',
  afterThreeMonths: 'Mere end tre måneder efter det forrige netværksmøde',
  schoolHolidays: {
    winter: 'I vinterferien',
    easter: 'I påskeferien',
    ascension: 'Skolefri efter Kristi himmelfart',
    summer: 'I sommerferien',
    autumn: 'I efterårsferien',
    christmas: 'I juleferien',
  },
  near: 'Det kan lade sig gøre, hvis …',
  nearHint: 'Hvert forslag opgiver én ting og ikke mere.',
  nearPairHint: 'Én ting er ikke nok. Hvert forslag opgiver to ting og ikke mere.',
  drop: {
    people: (names: string) => `Alle undtagen ${names}`,
    seats: 'Et mindre lokale',
    accessible: 'Et lokale uden adgang med kørestol',
    equipment: 'Et lokale uden alt udstyret',
    place: 'Et andet sted',
    only: 'Et andet lokale',
    shorter: (minutes: number) => `${minutes} minutter kortere`,
    notBefore: 'Tidligere, end familien ønsker',
    notAfter: 'Senere, end familien ønsker',
    notOn: 'En dag, familien helst undgår',
    lunch: 'Hen over frokost',
  },
  cost: {
    absent: (names: string) => `${names} inviteres stadig og kan sende en afløser.`,
    seats: (n: number) => (n === 1 ? 'Der mangler 1 plads.' : `Der mangler ${n} pladser.`),
    steps: 'Spørg familien og deltagerne, om alle kan komme ind.',
    equipment: (things: string) => `Det mangler: ${things}.`,
    elsewhere: (place: string | null) =>
      place === null ? 'Mødet bliver et andet sted.' : `Mødet bliver her: ${place}.`,
    anotherRoom: 'Lokalet er ikke et af dem, du bad om.',
    minutes: (fewer: number) => `Der bliver ${fewer} minutter mindre til dagsordenen.`,
    family: 'Spørg familien, før du booker.',
    lunch: 'Deltagerne må spise før eller efter.',
  },
  yours: 'Tiden i din aftale',
  yoursNot: (when: string) =>
    `Tiden i din aftale (${when}) passer ikke med alle kalendere og et ledigt lokale.`,
  room: 'Lokale',
  seats: (n: number) => `${n} pladser`,
  closest: 'Passer bedst: det mindste, alle kan være i',
  held: (hours: string) => `Lokalet holdes kl. ${hours}, så der er tid til at gøre klar og rydde op.`,
  consentEnds: (names: string) =>
    `Samtykket ophører før mødet for ${names}. Spørg familien, om det skal forlænges.`,
  none: 'Der er intet tidspunkt, hvor alle kan og et lokale er ledigt.',
  inTheWay: 'Det står i vejen:',
  person: (name: string, share: string) => `${name} er optaget i ${share} af tiderne.`,
  rooms: (share: string) => `Alle lokaler er optaget i ${share} af tiderne.`,
  unknownMailbox: (name: string) =>
    `Kalenderen for ${name} kan ikke læses. Se efter, om mailadressen på netværkskortet er rigtig, og om kalenderen er delt, eller vælg personen fra.`,
  outsideHours: (share: string) =>
    `${share} af tiderne ligger uden for arbejdstid, i weekender eller på helligdage.`,
  wider: 'Led to uger længere frem',
  orElse: 'Du kan også gøre mødet kortere eller vælge færre deltagere.',
}

/** What a room has. */
export const equipment = { screen: 'Skærm', video: 'Videoudstyr', audio: 'Lydudstyr' }
