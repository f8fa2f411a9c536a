/**
 * What the guard says. The send handler carries these sentences into a runtime without the conditional operator
 * (see shared/domain/privacy/characters.ts), so none stands here. A dialog of Outlook holds 500 signs, a button 20.
 */
export const guard = {
  /** Where it was found, as the first word of a sentence. */
  fields: { subject: 'Emnet', body: 'Teksten', location: 'Stedet', attendees: 'Deltagerlisten' },
  found: {
    name: (where: string, match: string) => `${where} indeholder et navn fra familien: »${match}«.`,
    place: (where: string, match: string) =>
      `${where} indeholder familiens adresse, skole eller institution: »${match}«.`,
    cpr: (where: string, match: string) => `${where} indeholder et CPR-nummer: »${match}«.`,
    birthDate: (where: string, match: string) => `${where} indeholder en fødselsdato: »${match}«.`,
    phone: (where: string, match: string) => `${where} indeholder et telefonnummer: »${match}«.`,
    mail: (where: string, match: string) => `${where} indeholder en mailadresse: »${match}«.`,
    maybeName: (where: string, match: string) =>
      `${where} indeholder et ord, der også er et navn i familien: »${match}«.`,
    maybeCpr: (where: string, match: string) =>
      `${where} indeholder noget, der ligner et CPR-nummer: »${match}«.`,
    maybePhone: (where: string, match: string) =>
      `${where} indeholder noget, der ligner et telefonnummer: »${match}«.`,
  },
  more: (n: number) => {
    if (n === 1) return 'Samlet fandt ét sted mere.'
    return `Samlet fandt ${n} steder mere.`
  },
  removeOne: 'Fjern det, så kan du sende.',
  removeAll: 'Fjern det hele, så kan du sende.',
  lookFirst: 'Handler det om familien, så fjern det. Ellers kan du sende.',
  reopened:
    'Kladden er åbnet igen, og Samlet skal kende forløbet for at kunne passe på den. Åbn Samlet og tjek igen.',
  stale:
    'Invitationen er ændret, siden Samlet sidst så den. Åbn Samlet og se den efter, eller send, hvis du er sikker.',
  openFinding: 'Samlet fandt noget i invitationen, som står der endnu. Åbn Samlet og se det efter.',
  failed:
    'Samlet kunne ikke læse invitationen, så den er ikke sendt. Prøv igen. Sker det igen, så luk aftalen og åbn den på ny.',
  slow: 'Outlook svarede ikke Samlet i tide, så invitationen er ikke sendt. Prøv igen.',
  goBack: 'Gå tilbage og ret',
}
