/** Journaliseringen af planen, afdeling for afdeling, på kortet og i fanen. */
export const journals = {
  heading: 'Journalisering',
  waiting: 'Henter journaliseringen …',
  intro: (version: string) =>
    `Læg Familiens Plan ${version} på sagen i jeres eget system. Samlet er ikke journalen.`,
  missing: (n: number): string =>
    n === 0 ? 'Alle har journaliseret.' : n === 1 ? '1 mangler endnu.' : `${n} mangler endnu.`,
  none: 'Din afdeling har ingen journal at sætte hak ved.',
  own: 'Familiekoordinatorens egen journal',
  system: 'Hvor ligger den?',
  systems: { dubu: 'DUBU', nexus: 'Nexus', fasit: 'Fasit', other: 'Et andet system' },
  confirm: 'Journaliseret',
  undo: 'Fjern hakket',
  done: (day: string, system: string) => `Journaliseret ${day}, ${system}`,
  saved: 'Noteret: planen er journaliseret.',
  takenBack: 'Hakket er fjernet.',
  act: 'Sæt hak',
  again: 'Hent igen',
  state: (open: number, of: number) => `${of - open} af ${of}`,
  nothing: 'Der er ingen plan at sætte hak ved. Udgives en ny version, kommer den her.',
}
