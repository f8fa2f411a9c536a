import type { Face } from '#shared/domain/instruments/smiley.ts'

const faces: Record<Face, string> = {
  1: 'Rigtig dårligt',
  2: 'Dårligt',
  3: 'Midt imellem',
  4: 'Godt',
  5: 'Rigtig godt',
}

/** The smiley ruler (F-SMILEY-1): on the tablet, in the tab and on the card. */
export const smiley = {
  faces,
  heading: 'Familiens svar på møderne',
  intro:
    'Ved mødets slutning svarer de voksne og de unge fra 15 år hver for sig på, hvordan mødet var. Ingen medarbejder kan svare for dem eller rette et svar.',
  of: (when: string) => `Mødet ${when}`,
  noMeetings: 'Der er intet møde at svare på lige nu.',
  noAnswers: 'Ingen har svaret endnu.',
  numbers: (answers: number, mean: Face | null): string =>
    `${answers === 1 ? '1 har svaret' : `${answers} har svaret`}${mean === null ? '' : `. I gennemsnit: ${faces[mean]} (${mean} af 5)`}`,
  said: (name: string, face: Face) => `${name}: ${faces[face]} (${face} af 5)`,
  waiting: 'Henter familiens svar …',
  handOver: 'Giv tabletten videre',
  handTo: (name: string) => `Giv tabletten videre til ${name}`,
  handing: 'Gør tabletten klar …',
  before:
    'Siden åbner i et vindue for sig selv og kan bruges i 30 minutter. Den viser kun spørgsmålet. Lås tabletten til siden, før du giver den videre (på iPad: Vejledt adgang): Teams er stadig logget ind som dig.',
  handed: {
    heading: 'Tabletten er givet videre',
    what: (name: string) => `${name} svarer nu i et vindue for sig selv. Forløbet er dækket til her.`,
    lock: 'Samlet kan ikke låse tabletten. Teams er stadig logget ind som dig, og kun tabletlåsen (på iPad: Vejledt adgang) holder forløbet lukket for andre.',
    notOpened: 'Åbnede vinduet ikke? Så åbn det her:',
    open: 'Åbn spørgsmålet',
    back: 'Jeg har tabletten igen',
  },
  page: {
    title: 'Hvordan var mødet?',
    for: (name: string) => `Til ${name}`,
    question: 'Hvordan var mødet for dig?',
    hint: 'Vælg det ansigt, der passer bedst. Ingen kan rette dit svar bagefter. Dit svar står med dit navn hos familiekoordinatoren og dem i kerneteamet, som familien har sagt ja til. De andre ser kun tal.',
    comment: 'Vil du sige mere? Det er frivilligt.',
    commentHint:
      'Din familiekoordinator kan læse det. Andre i kerneteamet kan kun læse det, hvis familien har sagt ja til det.',
    send: 'Send mit svar',
    sending: 'Sender …',
    choose: 'Vælg et ansigt først.',
    thanks: 'Tak for dit svar',
    giveBack: 'Giv tabletten tilbage.',
    waiting: 'Et øjeblik …',
    again: 'Prøv igen',
  },
  /** On the card, for the channel: never whose. */
  card: {
    notHere: 'Vises ikke her. Åbn forløbet for at se det',
    answers: (answers: number) => (answers === 1 ? '1 har svaret' : `${answers} har svaret`),
    mean: (mean: Face | null): string =>
      mean === null ? 'Vises, når mindst tre har svaret' : `${faces[mean]} (${mean} af 5)`,
  },
}
