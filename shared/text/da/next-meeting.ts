import { phaseOut } from './phase-out.ts'

/** The card that finds and books the next network meeting (O-41, T-14): for the coordinator alone, and without a name on it. */
export const nextMeeting = {
  find: 'Find tre tider',
  findAgain: 'Find tre andre tider',
  intro:
    'Samlet ser efter, hvornår de inviterede fra sidste møde kan, og et lokale er ledigt, og viser de tre bedste tider her. Du vælger en, og så bookes mødet.',
  times:
    'De tre bedste tider. Vælger du en, spørges lokalet. Siger det ja, sendes invitationen fra din kalender.',
  oneTime:
    'Der er én tid, hvor alle kan. Vælger du den, spørges lokalet. Siger det ja, sendes invitationen fra din kalender.',
  twoTimes:
    'Der er to tider, hvor alle kan. Vælger du en, spørges lokalet. Siger det ja, sendes invitationen fra din kalender.',
  room: (name: string) => `Sted: ${name}`,
  pick: (day: string) => `Book ${day}`,
  left: (n: number) =>
    n === 1
      ? 'Én fra sidste møde kan ikke inviteres lige nu og er ikke regnet med. Forløbet siger hvorfor.'
      : `${n} fra sidste møde kan ikke inviteres lige nu og er ikke regnet med. Forløbet siger hvorfor.`,
  phaseOut: phaseOut.question,
  none: 'Samlet har set tre uger igennem. Der er ingen tid, hvor alle kan, og et lokale er ledigt.',
  near: 'Det kan lade sig gøre, hvis noget opgives. Book det fra en aftale i Outlook:',
  nearMiss: (drops: string, when: string) => `${drops}: ${when}`,
  some: (n: number) => (n === 1 ? 'én af deltagerne' : `${n} af deltagerne`),
  nothing: 'Prøv igen, eller find en tid fra en aftale i Outlook, hvor du kan se længere frem.',
  underWay: 'Det er på vej. Lokalet er spurgt. Siger det ja, sendes invitationen, og kortet siger til.',
  /** Where the last one was held in no room. */
  withoutRoom: {
    intro:
      'Samlet ser efter, hvornår de inviterede fra sidste møde kan, og viser de tre bedste tider her. Du vælger en, og så bookes mødet.',
    times: 'De tre bedste tider. Vælger du en, sendes invitationen fra din kalender.',
    oneTime: 'Der er én tid, hvor alle kan. Vælger du den, sendes invitationen fra din kalender.',
    twoTimes: 'Der er to tider, hvor alle kan. Vælger du en, sendes invitationen fra din kalender.',
    none: 'Der er ingen tid i de tre uger, hvor alle kan.',
    underWay: 'Det er på vej. Invitationen sendes, så snart Microsoft 365 svarer, og kortet siger til.',
    rest: {
      offer: 'Møderne omkring det mangler. Samlet kan finde tider til dem alle og lægge dem i din kalender.',
      offerRest:
        'Nogle af møderne omkring det mangler. Samlet kan finde tid til resten og lægge dem i din kalender. Disse er booket:',
      underWay:
        'Møderne omkring det er på vej. De kommer i din kalender, så snart Microsoft 365 svarer, og du kan se dem her.',
    },
  },
  roomGone: 'Lokalet findes ikke længere. Der er ikke sendt noget. Find en anden tid.',
  look: 'Se, hvor langt det er',
  declined: 'Lokalet sagde nej til den tid. Der er ikke sendt noget. Find en anden.',
  booked: 'Mødet er booket, og invitationen er sendt fra din kalender.',
  rest: {
    offer:
      'Møderne omkring det mangler. Samlet kan finde tider og lokaler til dem alle og lægge dem i din kalender.',
    offerRest:
      'Nogle af møderne omkring det mangler. Samlet kan finde tid og lokale til resten og lægge dem i din kalender. Disse er booket:',
    book: 'Book møderne omkring det',
    underWay:
      'Lokalerne er spurgt. Når alle har sagt ja, kommer møderne i din kalender, og du kan se dem her.',
    booked: 'Møderne omkring det er booket:',
    blocked: (meeting: string) =>
      `Der er ingen tid til mødet »${meeting}« omkring netværksmødet. Der er ikke booket flere møder. Book møderne ét for ét fra en aftale i Outlook.`,
    declined: 'Et lokale sagde nej, så der er ikke sendt noget. Tryk igen, så finder Samlet et andet lokale.',
    past: (meeting: string) =>
      `Mødet »${meeting}« nåede ikke at blive sendt, før tiden var gået, og er opgivet.`,
    begun:
      'Det her er begyndt fra en aftale i Outlook og ikke sendt. Gør det færdigt dér, eller opgiv det i Samlet:',
    tooLate: (meeting: string) =>
      `Det er for sent til mødet »${meeting}« i den tid, hvor det skal ligge. Skal det holdes alligevel, så book det fra en aftale i Outlook.`,
  },
  outlook: 'Ny aftale i Outlook',
  taken: 'Den tid er lige blevet taget. Der er ikke booket noget.',
  notYours: 'Kun familiekoordinatoren kan finde tid her.',
}
