/** Opsamling efter mødet (D-12), på kortet og i fanen. */
export const debrief = {
  heading: 'Opsamling efter mødet',
  intro: 'Skriv kort, hvad I vil gøre igen, og hvad I vil gøre anderledes. Skriv ikke om familien her.',
  fields: {
    approach: 'Tilgang og metode',
    form: 'Mødets form',
    time: 'Tiden',
    roles: 'Rollefordelingen',
  },
  act: 'Skriv opsamling',
  save: 'Gem opsamlingen',
  saved: 'Opsamlingen er gemt. Du kan rette den her eller i Samlet.',
  savedTab: 'Opsamlingen er gemt.',
  clash:
    'Under et felt, hvor I har skrevet hver sit, står det, der er gemt nu. Tag med derfra, hvad du vil beholde. Gemmer du igen, gælder dit.',
  theirs: (words: string): string => `Gemt nu: ${words || '(tomt)'}`,
  onlyThem: 'Kun familiekoordinatoren og mødelederen skriver opsamlingen.',
  state: (done: boolean): string => (done ? 'Skrevet' : 'Mangler'),
  /** In the tab. */
  screen: 'Efter mødet',
  of: (when: string) => `Mødet ${when}`,
  by: (when: string, who: string) => `Gemt ${when}${who ? ` af ${who}` : ''}`,
  none: 'Der er ikke holdt et netværksmøde endnu. Bagefter skriver familiekoordinatoren og mødelederen opsamlingen her.',
  waiting: 'Henter det, der følger efter mødet …',
}
