import type { GroupId, GroupPlace, Rhythm, Seat } from '#shared/domain/groups/groups.ts'

/** The municipality's groups in the tab, for whoever calls them. */
export const groups = {
  heading: 'Kommunens grupper',
  intro: 'Grupperne handler om arbejdet på tværs, ikke om familier. Her står kun kolleger.',
  waiting: 'Henter grupperne …',
  notYours: 'Kommunens grupper er for dem, der indkalder dem: ledere og familiekoordinatorer.',
  names: {
    coordinationGroup: 'Koordineringsgruppe',
    ambassadorGroup: 'Ambassadørgruppe',
  } satisfies Record<GroupId, string>,
  purposes: {
    coordinationGroup:
      'Ledere fra de afdelinger, der deltager. De sikrer, at det fælles arbejde bliver prioriteret.',
    ambassadorGroup:
      'Kolleger fra myndighed og beskæftigelse. De udveksler erfaringer og udvikler det fælles arbejde.',
  } satisfies Record<GroupId, string>,
  rhythm: (rhythm: Rhythm) =>
    rhythm.every === 'month' ? 'Mødes én gang om måneden.' : `Mødes hver ${rhythm.weeks}. uge.`,
  chair: {
    me: 'Du indkalder gruppen.',
    other: (name: string, mail: string) => `${name} (${mail}) indkalder gruppen.`,
    take: 'Overtag gruppen',
    takeHeading: 'Vil du overtage gruppen?',
    takeWhat: (name: string) =>
      `Så er det dig, der indkalder og kan ændre den. Møder, som ${name} har booket, bliver liggende i ${name}s kalender og skal aflyses der. Bagefter booker du nye.`,
  },
  members: {
    heading: 'Hvem er med',
    none: 'Der er ingen med endnu.',
    seats: {
      coordinator: 'Familiekoordinator',
      'child-authority': 'Børnemyndighed',
      'adult-authority': 'Voksenmyndighed',
      'child-disability': 'Børnehandicapmyndighed',
      employment: 'Beskæftigelse',
      'company-consultant': 'Virksomhedskonsulent',
    } satisfies Record<Seat, string>,
    missing: (all: readonly { seat: Seat; count: number }[]) =>
      `Mangler: ${all.map(({ seat, count }) => `${count} ${missing[seat]}`).join(', ')}.`,
    whole: 'Alle pladser er besat.',
    setUp: 'Opret gruppen',
    notSetUp: 'Gruppen er ikke oprettet endnu. Skriv, hvem der er med, så kan du indkalde den.',
    change: 'Ret, hvem der er med',
    row: (n: number) => `Kollega ${n}`,
    name: 'Navn',
    mail: 'Arbejdsmail',
    seat: 'Plads',
    noSeat: 'Uden fast plads',
    nameMissing: 'Skriv navnet.',
    mailMissing: 'Skriv arbejdsmailen.',
    mailWrong: 'Skriv en mailadresse.',
    add: 'Tilføj en kollega',
    you: 'Dig selv skal du ikke skrive: du er med, fordi du indkalder.',
    told: 'Når du gemmer, sender Outlook mødeindkaldelsen til nye kolleger og en aflysning til dem, der går ud.',
    conflict: 'En anden har ændret gruppen imens. Hent det nyeste, så bliver det, du har skrevet, stående.',
  },
  series: {
    heading: 'Møder',
    none: 'Der er ingen møder i kalenderen.',
    due: (day: string, left: string) => `Gruppen skal mødes senest ${day} (${left}).`,
    met: (day: string) => `Gruppen mødtes sidst ${day}.`,
    where: {
      teams: 'Mødes på Teams.',
      office: 'Mødes hos den, der indkalder.',
    } satisfies Record<GroupPlace, string>,
    moved: (day: string) => `flyttet fra ${day}`,
    stuckDay: 'falder på en fridag',
    stuck: (n: number) =>
      n === 1
        ? 'Ét møde falder på en fridag og blev ikke flyttet.'
        : `${n} møder falder på fridage og blev ikke flyttet.`,
    moveStuck: 'Prøv at flytte dem',
    ending: (day: string) =>
      `Det sidste møde er ${day}. Book en ny serie, så gruppen bliver ved med at mødes.`,
    unfinished:
      'Outlook svarede ikke, så det er uvist, om møderne blev booket. Prøv igen, så bliver de gjort færdige.',
    finish: 'Gør færdig',
    gone: 'Møderne er slettet i Outlook. Book nye, når gruppen skal mødes igen.',
    unread: 'Outlook svarer ikke. Her står møderne, som de sidst blev set.',
    theirs: (name: string) => `Møderne ligger i ${name}s kalender. Her står de, som de sidst blev set.`,
    book: 'Book møder',
    bookHeading: (name: string) => `Book møder: ${name}`,
    bookMore: 'Book en ny serie',
    firstDay: 'Første møde',
    start: 'Begynder kl.',
    minutes: 'Minutter',
    place: 'Sted',
    places: {
      teams: 'Teams (Outlook laver linket)',
      office: 'Hos mig (et lokale booker du selv i Outlook)',
    } satisfies Record<GroupPlace, string>,
    dayMissing: 'Vælg den første dag.',
    startMissing: 'Skriv, hvornår mødet begynder.',
    minutesWrong: (least: number, most: number) => `Skriv et antal minutter fra ${least} til ${most}.`,
    plan: (n: number, last: string) => `Det bliver ${n} møder. Det sidste er ${last}.`,
    willMove: 'Møder, der falder på en fridag, flyttes til den næste arbejdsdag på samme klokkeslæt:',
    willMoveDay: (from: string, to: string) => `${from} flyttes til ${to}`,
    sends: (n: number) =>
      n === 0
        ? 'Møderne lægges i din kalender. Der er ingen at indkalde endnu.'
        : `Møderne lægges i din kalender, og Outlook indkalder ${n === 1 ? '1 kollega' : `${n} kolleger`}.`,
    send: 'Book og indkald',
    sending: 'Booker i Outlook …',
    end: 'Aflys møderne',
    endFrom: (day: string) => `Aflys møderne fra ${day}`,
    endHeading: 'Vil du aflyse alle gruppens møder?',
    endWhat:
      'Outlook aflyser serien i alles kalendere og skriver, at møderne er aflyst. Det kan ikke fortrydes.',
    endKeep: 'Behold dem',
  },
  dissolve: 'Nedlæg gruppen',
  dissolveHeading: 'Vil du nedlægge gruppen?',
  dissolveWhat: 'Samlet glemmer, hvem der er med, og minder ikke mere om møder. Du kan oprette den igen.',
  cardFailed: 'Beskeden kunne ikke lægges i Teams.',
}

const missing: Record<Seat, string> = {
  coordinator: 'familiekoordinator',
  'child-authority': 'fra børnemyndighed',
  'adult-authority': 'fra voksenmyndighed',
  'child-disability': 'fra børnehandicapmyndighed',
  employment: 'fra beskæftigelse',
  'company-consultant': 'virksomhedskonsulent',
}
