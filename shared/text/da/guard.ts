/**
 * What the guard says. The send handler carries these sentences into a runtime without the conditional operator
 * (see shared/domain/privacy/characters.ts), so none stands here. A dialog of Outlook holds 500 signs, a button 20.
 */
export const guard = {
  /** Where it was found, as the first word of a sentence. */
  fields: {
    subject: 'Emnet',
    body: 'Teksten',
    location: 'Stedet',
    attendees: 'Deltagerlisten',
    attachments: 'Et vedhæftet filnavn',
  },
  found: {
    name: (where: string, match: string) => `${where} indeholder et navn fra familien: »${match}«.`,
    place: (where: string, match: string) =>
      `${where} indeholder familiens adresse, skole eller institution: »${match}«.`,
    cpr: (where: string, match: string) => `${where} indeholder et CPR-nummer: »${match}«.`,
    birthDate: (where: string, match: string) => `${where} indeholder en fødselsdato: »${match}«.`,
    phone: (where: string, match: string) => `${where} indeholder et telefonnummer: »${match}«.`,
    mail: (where: string, match: string) => `${where} indeholder en mailadresse: »${match}«.`,
    misspelt: (where: string, match: string) =>
      `${where} indeholder et ord, der ligner et navn fra familien: »${match}«.`,
    initials: (where: string, match: string) => `${where} indeholder initialer fra familien: »${match}«.`,
    maybeInitials: (where: string, match: string) =>
      `${where} indeholder bogstaver, der også er initialer i familien: »${match}«.`,
    address: (where: string, match: string) => `${where} indeholder en adresse: »${match}«.`,
    plate: (where: string, match: string) => `${where} indeholder en nummerplade: »${match}«.`,
    account: (where: string, match: string) => `${where} indeholder et kontonummer: »${match}«.`,
    link: (where: string, match: string) =>
      `${where} indeholder et link til en borger eller en sag: »${match}«.`,
    networkAddress: (where: string, match: string) => `${where} indeholder en IP-adresse: »${match}«.`,
    institution: (where: string, match: string) =>
      `${where} nævner en skole eller institution: »${match}«. Er den barnets, røber den, hvem mødet handler om.`,
    person: (where: string, match: string) => `${where} indeholder et navn: »${match}«.`,
    maybePerson: (where: string, match: string) =>
      `${where} indeholder noget, der ligner et navn: »${match}«.`,
    health: (where: string, match: string) => `${where} siger noget om helbred: »${match}«.`,
    social: (where: string, match: string) => `${where} siger noget om sociale forhold: »${match}«.`,
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
