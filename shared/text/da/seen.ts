/** "Set som": the coordinator sees a course as somebody else does. `who` is a name, or a department as it stands in a sentence. */
export const seen = {
  as: 'Set som',
  me: 'mig',
  groups: { contact: 'På kortet', department: 'Afdelinger', member: 'Familien' },
  strip: (who: string) => `Du ser forløbet, som ${who} ser det. Intet kan ændres.`,
  back: 'Tilbage til mig',
  backAgain: 'Du ser forløbet som dig selv igen.',
  nothing: (who: string) => `Her er intet, som ${who} må se.`,
  /** To whoever reads it himself: an empty part tells nobody that something is kept from him. */
  empty: 'Her står ikke noget.',
  closed: (who: string) => `Her er intet, som ${who} må se. Forløbet kan kun åbnes med familiens ja.`,
  why: 'Se hvem der mangler at sige ja',
}
