/** Emergency access: what a leader is told before she opens a course and while it is open, and what its coordinator reads of it. */
export const glass = {
  heading: 'Åbn et forløb med nødadgang',
  intro:
    'Et forløb er lukket for alle, der ikke er med i det. Som leder kan du åbne det, når det haster og ikke kan vente på familiekoordinatoren.',
  happens: 'Det sker, når du åbner',
  follows: (hours: number) => [
    `Du kan læse hele forløbet i ${hours} timer. CPR-numre ser du ikke, og du kan ikke rette noget.`,
    'Familiekoordinatoren får besked i Teams med det samme og kan læse din begrundelse.',
    'Det står i loggen, at du åbnede forløbet, og hvad du så. Familien kan få loggen at se.',
    `Efter ${hours} timer lukker det af sig selv.`,
  ],
  reference: 'Forløbets reference',
  referenceHint: 'Som NM-2026-0412. Den står i mødeindkaldelser og i beskeder fra Samlet.',
  referenceMissing: 'Skriv forløbets reference.',
  onTheWay: 'Du åbner det forløb, du var på vej ind i.',
  reason: 'Hvorfor har du brug for at se forløbet?',
  reasonHint: (least: number, most: number) => `Mellem ${least} og ${most} tegn.`,
  open: (hours: number) => `Åbn forløbet i ${hours} timer`,
  unknown: 'Der er intet forløb med den reference. Se efter, om den er skrevet rigtigt.',
  leadersOnly: 'Kun en leder kan åbne et forløb med nødadgang. Spørg familiekoordinatoren eller din leder.',
  strip: (until: string) =>
    `Du har åbnet forløbet med nødadgang. Det lukker af sig selv ${until}. Intet kan ændres.`,
  openings: 'Åbnet med nødadgang',
  isOpen: (leader: string, at: string, until: string) =>
    `${leader} åbnede forløbet ${at} og kan læse det til ${until}.`,
  wasOpen: (leader: string, at: string, until: string) =>
    `${leader} åbnede forløbet ${at}. Det lukkede igen ${until}.`,
  why: (reason: string) => `Begrundelse: »${reason}«`,
}
