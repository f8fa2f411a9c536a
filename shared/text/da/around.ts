/** The meetings about a network meeting that was booked with them, a cycle: what is said of a move on the card and in the tab alike. */
export const around = {
  to: 'Netværksmødet flyttes til:',
  along: (n: number) =>
    n === 1
      ? 'Ét møde omkring det passer så ikke længere. Det kan flyttes med:'
      : `${n} møder omkring det passer så ikke længere. De kan flyttes med:`,
  fromTo: (meeting: string, from: string, to: string) => `${meeting}: fra ${from} til ${to}`,
  blocked: (n: number): string =>
    n === 1
      ? 'Til dette møde er der ingen tid i de dage, hvor det så skal ligge. Det bliver stående:'
      : 'Til disse møder er der ingen tid i de dage, hvor de så skal ligge. De bliver stående:',
  order:
    'Lokalerne spørges. Siger netværksmødets lokale nej, flyttes ingen af dem. Et andet møde, hvis lokale siger nej, bliver stående, og du får det at vide.',
  all: (n: number) => `Flyt alle ${n} møder`,
  alone: 'Flyt kun netværksmødet',
  otherTime: 'Vælg en anden tid',
  underWay: 'Flyttes med, så snart lokalet siger ja:',
  moved: 'Flyttet med:',
}
