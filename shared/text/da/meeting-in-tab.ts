/** What is said of a booked meeting in the tab alone, or on its card, and not beside the appointment: the pane does not carry it. */
export const meetingInTab = {
  inOutlook: {
    heading: 'Aftalen i Outlook',
    reading: 'Ser efter i din kalender …',
    same: 'Aftalen siger det samme som mødet, og ingen har sagt nej.',
    gone: 'Aftalen er slettet i Outlook. Aflys mødet her, eller opret en ny aftale i Outlook med Samlet.',
    moved: (when: string) =>
      `Aftalen er flyttet til ${when}. Mødet og lokalet står stadig til den gamle tid.`,
    place: (place: string) =>
      place ? `Der står et andet sted i aftalen: ${place}.` : 'Stedet er taget ud af aftalen.',
    'attendees-shown': 'Deltagerne kan se hinanden i aftalen. Sæt aftalen tilbage, så ser de kun sig selv.',
    'no-teams': 'Aftalen er ikke et Teams-møde endnu. Sæt aftalen tilbage, så kommer linket med.',
    outsider: (name: string) =>
      `${name} er inviteret i Outlook, men familien er ikke spurgt. Sæt aftalen tilbage, eller spørg familien først.`,
    joined: (name: string) =>
      `${name} er inviteret i Outlook, men er ikke med i mødet her. Familien har sagt ja. Sæt kryds under »Deltagere«, så er ${name} med.`,
    'left-out': (name: string) => `${name} er taget ud af aftalen, men deltager i mødet.`,
    declined: (name: string) =>
      `${name} har sagt nej. Hold mødet alligevel, flyt det, eller vælg en afløser under »Hvem kommer?«.`,
    putBack: 'Sæt aftalen tilbage',
    puttingBack: 'Sætter tilbage …',
  },
  teams: {
    heading: 'Teams',
    label: 'Mødet holdes også på Teams',
    hint: 'Microsoft laver linket og sender det til deltagerne i aftalen. I Teams kan deltagerne se, hvem der ellers er inviteret. Teams kan ikke slås fra igen.',
    saving: 'Aftalen bliver til et Teams-møde …',
    on: 'Mødet holdes også på Teams. Linket står i aftalen i Outlook, og kun dér.',
    due: 'Mødet holdes også på Teams. Linket kommer i aftalen, når den er rettet i Outlook.',
  },
  unbooked: {
    heading: 'Ikke booket færdigt',
    roomGone: (room: string) => `${room} findes ikke længere. Find et andet nedenfor.`,
    what: 'Gør det færdigt fra aftalen i Outlook. Skal mødet ikke være alligevel, så opgiv det her: lokalet gives tilbage, og ingen får besked.',
    findRoom: 'Find et andet lokale',
    asking: (room: string) => `${room} bliver spurgt. Du kan roligt vente her …`,
    held: (room: string) =>
      `${room} sagde ja og er holdt til mødet. Gør mødet færdigt fra aftalen i Outlook.`,
    booked: (room: string) => `${room} sagde ja, og mødet er booket.`,
    declined: (room: string) => `${room} sagde nej. Vælg et andet lokale.`,
    gone: (room: string) => `${room} findes ikke længere. Vælg et andet lokale.`,
    act: 'Opgiv mødet',
    acting: 'Opgiver mødet …',
  },
}
