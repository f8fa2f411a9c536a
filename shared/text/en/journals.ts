import type { journals as original } from '../da/journals.ts'

export const journals: typeof original = {
  heading: 'Journalising',
  waiting: 'Fetching the journals …',
  intro: (version) =>
    `File the family's plan ${version} with the case in your own system. Samlet is not the record.`,
  missing: (n) => (n === 0 ? 'Everybody has journalised.' : n === 1 ? '1 is missing.' : `${n} are missing.`),
  none: 'Your department has no journal to confirm.',
  own: "The family coordinator's own journal",
  system: 'Where is it filed?',
  systems: { dubu: 'DUBU', nexus: 'Nexus', fasit: 'Fasit', other: 'Another system' },
  confirm: 'Journalised',
  undo: 'Take the tick away',
  done: (day, system) => `Journalised ${day}, ${system}`,
  saved: 'Noted: the plan is journalised.',
  takenBack: 'The tick is taken away.',
  act: 'Confirm',
  again: 'Fetch again',
  state: (open, of) => `${of - open} of ${of}`,
  nothing: 'There is no plan to confirm. When a new version is published, it comes here.',
}
