/** Who comes to a meeting, and who does not: on a card, and in each one's own view of it. Names stand in one's own view alone. */
export const attendance = {
  act: 'Kan du komme?',
  see: 'Se afbud',
  /** For whoever is invited. */
  own: {
    heading: 'Kan du komme?',
    when: (meeting: string) => `Mødet er ${meeting}.`,
    none: 'Du har ikke svaret endnu.',
    coming: 'Du har sagt, at du kommer.',
    absent: 'Du har meldt afbud.',
    absentWith: 'Du har meldt afbud. Din afløser:',
    taken: 'Afløseren er inviteret.',
    notInvited: 'Du er ikke inviteret til det her møde, så du skal ikke svare.',
    substitute: 'Afløser',
    noSubstitute: 'Ingen afløser',
    hint: 'Aftal afløseren med din leder. Du kan kun vælge en, som familien har sagt ja til. Står afløseren ikke her, så sig det til familiekoordinatoren.',
    nobody:
      'Der er ingen, som familien har sagt ja til, og som kan komme i dit sted. Sig det til familiekoordinatoren, hvis du har en afløser.',
    no: 'Jeg kan ikke komme',
    change: 'Ret afløser',
    yes: 'Jeg kommer',
    back: 'Jeg kan alligevel komme',
    again: 'Hent igen',
    saidNo:
      'Dit afbud er sendt til familiekoordinatoren. Afløseren får først noget at vide, når familiekoordinatoren inviterer vedkommende.',
    saidNoAlone: 'Dit afbud er sendt til familiekoordinatoren.',
    saidYes: 'Noteret: du kommer.',
    saidBefore: 'Det er noteret i forvejen. Du skal ikke gøre mere.',
  },
  /** For the coordinator alone. */
  hers: {
    heading: 'Hvem kommer?',
    counts: (coming: number, absent: number, silent: number) =>
      `${coming} kommer, ${absent} har meldt afbud, ${silent} har ikke svaret.`,
    nobody: 'Ingen har meldt afbud.',
    mustCome: 'Skal med.',
    welcome: 'Mødet kan holdes uden.',
    sends: 'Sender som afløser:',
    comes: 'Afløseren er inviteret.',
    cannot: (why: string) => `Afløseren kan ikke inviteres: ${why}`,
    alone: 'Sender ingen afløser.',
    without: 'Du har valgt at holde mødet uden.',
    demands: {
      'take-substitute': 'Tag afløseren med, så er pladsen fyldt.',
      decide: 'Find en ny tid, vælg en afløser i Samlet, eller hold mødet uden.',
    },
    take: 'Tag afløseren med',
    goOn: 'Hold mødet uden',
    taken:
      'Afløseren er taget med. Aftalen i Outlook rettes, når du åbner den eller mødet i Samlet, og så får afløseren invitationen.',
    goneOn: 'Noteret: mødet holdes uden.',
    more: (n: number) => `Der er ${n} mere. Se dem i Samlet.`,
  },
  /** On the coordinator's card: numbers alone. */
  state: (absent: number, of: number) => `${absent} af ${of}`,
  waiting: (n: number) => (n === 0 ? 'Intet' : n === 1 ? '1 afbud' : `${n} afbud`),
}
