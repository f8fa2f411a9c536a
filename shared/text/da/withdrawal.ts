/** What a withdrawal takes with it: said before it is done, and after it. No parameter here could hold a person. */
export const withdrawal = {
  recipients: (n: number) =>
    n === 1 ? 'Én modtager ser mindre end før.' : `${n} modtagere ser mindre end før.`,
  meeting: (n: number, when: string) =>
    `${n === 1 ? 'Én deltager' : `${n} deltagere`} er ikke længere med i mødet ${when}.`,
  task: 'Ret aftalen i Outlook i dag.',
  noMeeting: 'Ingen møder ændrer sig.',
  leaving: (n: number) =>
    `${n === 1 ? 'Én kollega' : `${n} kolleger`} skal ud af kanalen. Må Samlet ikke gøre det selv, får du besked.`,
}
