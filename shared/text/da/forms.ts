import type { FaultReason } from '#shared/forms/fault.ts'

/** Why an answer cannot stand, where the form has no sentence of its own. */
const faults: Record<FaultReason, string> = {
  'wrong-type': 'Svaret kan ikke læses. Skriv det igen.',
  'unknown-question': 'Her er svaret på noget, blanketten ikke spørger om. Hent siden igen.',
  'unknown-option': 'Vælg en af mulighederne.',
  'too-long': 'Teksten er for lang. Gør den kortere.',
  'too-many': 'Her er for mange linjer. Fjern nogle af dem.',
  'not-a-date': 'Datoen findes ikke. Skriv en anden.',
  missing: 'Her mangler et svar.',
  'not-ticked': 'Her mangler et kryds.',
  'needs-more': 'Her mangler noget. Se på svarene sammen.',
  'no-types': 'Sæt kryds ved mindst én slags oplysninger, eller tag krydset væk.',
  'other-needs-words': 'Skriv, hvad »andet« er. Ellers ved ingen, hvad der er sagt ja til.',
  'not-offered': 'Den slags oplysninger hører ikke til her. Tag krydset væk.',
  'unknown-person': 'Vælg en fra listen.',
  'unknown-party': 'Findes ikke længere. Tag krydset væk.',
  twice: 'Står her allerede. Fjern den ene.',
  'too-early': 'Datoen er for tidlig. Ret den.',
  'too-late': 'Datoen er for sen. Ret den.',
  'other-signer': 'Navnet er en andens. Ret det.',
}

/** What is said round the forms of shared/forms; their own words stand in the forms. */
export const forms = {
  faults,
  summary: (n: number) => (n === 1 ? 'Der mangler én ting' : `Der mangler ${n} ting`),
  progress: (answered: number, asked: number) => `${answered} af ${asked} udfyldt`,
  add: 'Tilføj',
  choose: 'Vælg',
  nobody: 'Her er ingen at vælge imellem endnu.',
  name: 'Navn',
  day: 'Dato',
  /** On paper. */
  signature: 'Underskrift',
  party: 'Hvem',
  asks: 'Hvem spørger',
  asking: (municipality: string, coordinator: string) =>
    `${municipality} ved ${coordinator}, familiekoordinator`,
  types: 'Om hvad?',
  direction: 'Hvad må der ske?',
  contacts: 'På netværkskortet',
  members: 'I familien',
  row: (what: string, n: number) => `${what} ${n}`,
  version: (version: number) => `version ${version}`,
}
