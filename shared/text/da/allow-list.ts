import type { AllowedKind } from '#shared/domain/privacy/allow-list.ts'

/** The municipality's allow list, for its administrator; coordinators read it. */
export const allowList = {
  heading: 'Det må stå i invitationer',
  intro:
    'Vagten finder navne, adresser og numre i invitationer. Det, der står her, finder den ikke: lokaler, kolleger, omstillingen og kommunens egne adresser og ord.',
  never:
    'Listen slår aldrig en families egne oplysninger fra. Står et navn fra en familie i noget her, gælder det ikke i den families invitationer. CPR-numre og fødselsdatoer kan ikke stå her.',
  waiting: 'Henter listen …',
  empty: 'Der står intet på listen endnu.',
  add: 'Tilføj til listen',
  addHeading: 'Hvad må stå i invitationer?',
  kind: 'Hvad er det?',
  kinds: {
    room: 'Lokale',
    staff: 'Kollega',
    number: 'Nummer',
    address: 'Adresse',
    word: 'Andet',
  } satisfies Record<AllowedKind, string>,
  text: 'Det, der må stå',
  hint: 'Præcis som det skrives, fx »Sal Rønnebær«, »70 10 20 00«, »7010xxxx« for en hel serie eller »@kommune.dk« for alle adresser der.',
  textMissing: 'Skriv, hvad der må stå.',
  why: 'Hvorfor?',
  whyHint: 'Koordinatorerne kan læse det.',
  whyMissing: 'Skriv hvorfor.',
  save: 'Tilføj',
  takeOff: 'Fjern',
  takeOffThis: (text: string) => `Fjern »${text}« fra listen`,
  added: (who: string, day: string) => `Tilføjet af ${who} den ${day}`,
  onlyRead: 'En administrator kan tilføje og fjerne.',
}
