/** What the catalogues of Teams and Outlook say about the app. The lengths are those that both allow (teams-faults, outlook-faults). */
export const words = {
  da: {
    name: 'Samlet',
    fullName: 'Samlet: én koordinator, én plan',
    short: 'Familiens plan, netværk og møder, samlet i Teams og Outlook.',
    full:
      'Samlet er for familiekoordinatorer og deres kerneteam. I Teams ser du familien, netværkskortet, planen og fristerne. ' +
      'I Outlook indkalder du til netværksmøde uden personoplysninger, finder en tid, hvor alle kan, og reserverer lokalet. ' +
      'Botten minder om dagsorden, plan og næste møde.',
    tab: 'Mine familier',
    outlook:
      'Indkald til netværksmøde uden personoplysninger, find tid og lokale, og tjek mødet, før det sendes.',
    button: 'Netværksmøde',
    buttonTip:
      'Vælg forløb og deltagere, find tid og lokale, og skriv en indkaldelse uden personoplysninger.',
  },
  en: {
    name: 'Samlet',
    fullName: 'Samlet: one coordinator, one plan',
    short: 'The family’s plan, network and meetings in one place, in Teams and Outlook.',
    full:
      'Samlet is for family coordinators and their core team. In Teams you see the family, the network map, the plan and its deadlines. ' +
      'In Outlook you call a network meeting without personal data, find a time when everyone can come, and book the room. ' +
      'The bot reminds you of the agenda, the plan and the next meeting.',
    tab: 'My families',
    outlook:
      'Call a network meeting without personal data, find a time and a room, and check the meeting before it is sent.',
    button: 'Network meeting',
    buttonTip:
      'Choose course and participants, find a time and a room, and write an invitation without personal data.',
  },
} as const
