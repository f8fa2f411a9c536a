/** What was found in an appointment after it was sent: never the words themselves. */
export const leaks = {
  stands: (meeting: string, finds: string) => `I den sendte aftale til ${meeting} står ${finds}.`,
  what: 'Ryd den, så står der kun reference, tid og sted.',
  copies:
    'Det, der allerede er sendt ud, kan Samlet ikke hente hjem: kopier i deltagernes mail og på deres telefoner bliver liggende.',
  clean: 'Ryd aftalen',
  cleaning: 'Rydder aftalen …',
  notCleaned: (why: string) => `Aftalen er ikke ryddet. ${why}`,
  ended: {
    cleaned: (meeting: string) => `Aftalen til ${meeting} er ryddet.`,
    rewritten: (meeting: string, finds: string) =>
      `I den sendte aftale til ${meeting} stod ${finds}. Samlet tog det ud, før aftalen blev sendt til deltagerne igen. Se aftalen igennem: noget af det, du selv havde skrevet, kan være forsvundet med.`,
    mended: (meeting: string) => `Aftalen til ${meeting} er rettet i kalenderen.`,
    gone: (meeting: string) => `Aftalen til ${meeting} er ikke i kalenderen mere, så der er intet at rydde.`,
  },
  unread: (why: string) => `Samlet kunne ikke se dine sendte aftaler efter. ${why}`,
  and: (finds: readonly string[]) => new Intl.ListFormat('da').format(finds),
}
