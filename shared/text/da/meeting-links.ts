/** The ways from a family's overview to its meetings. */
export const meetingLinks = {
  links: 'Møder, du kan ændre',
  link: (what: string, when: string) => `Flyt eller aflys ${what.toLocaleLowerCase('da')} ${when}`,
  unfinishedLink: (what: string, when: string) =>
    `Ikke booket færdigt: ${what.toLocaleLowerCase('da')} ${when}`,
}
