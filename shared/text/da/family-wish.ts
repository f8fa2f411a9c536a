/** When the family would rather not: in the pane and where a meeting is moved. Times of the day come as finished words. */
export const familyWish = {
  notBefore: 'Familien vil helst ikke mødes før',
  notAfter: 'Familien vil helst ikke mødes efter',
  anyTime: 'Ingen ønsker',
  notOn: 'Familien vil helst ikke mødes om',
  weekdays: ['mandagen', 'tirsdagen', 'onsdagen', 'torsdagen', 'fredagen'],
  told: (wishes: readonly string[]) =>
    wishes.length === 0 ? 'Familiens ønsker: ingen' : `Familiens ønsker: ${wishes.join(', ')}`,
  before: (time: string) => `ikke før ${time}`,
  after: (time: string) => `ikke efter ${time}`,
  on: (day: string) => `ikke om ${day}`,
  wheelchair: 'adgang med kørestol',
}
