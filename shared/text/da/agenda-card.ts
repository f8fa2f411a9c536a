/** The agenda on a card: what everybody sees is a number; the rest is each one's own view. */
export const agendaCard = {
  add: 'Tilføj punkt',
  show: 'Vis dagsordenen',
  count: (n: number) => (n === 1 ? '1 er sat på' : `${n} er sat på`),
  item: (time: string, what: string, minutes: number) =>
    minutes > 0 ? `${time} ${what} (${minutes} min.)` : `${time} ${what}`,
  by: (what: string, name: string) => `${what} – sat på af ${name || 'en tidligere kollega'}`,
  more: (n: number) => `og ${n} mere. Se dem i Samlet.`,
  again: 'Hent igen',
  isFinal: 'Dagsordenen er endelig.',
  ask: 'Hvad skal I tale om?',
  hint: 'Højst 300 tegn. Dit navn står ved punktet. Skriv kun det, de andre på mødet må se.',
  put: 'Sæt på dagsordenen',
  isPut: 'Dit punkt står på dagsordenen.',
  notPut: (because: string) => `Dit punkt blev ikke sat på. ${because}`,
  youWrote: 'Du skrev:',
  sayIt: 'Giv det til familiekoordinatoren, så kan det komme med alligevel.',
}
