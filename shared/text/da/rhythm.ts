/** How reminders come: chosen in the tab, on a card or by a word to the bot. */
export const rhythm = {
  heading: 'Sådan får jeg besked',
  intro: 'Samlet skriver til dig i Teams, når noget i dine forløb skal gøres. Her vælger du, hvordan.',
  question: 'Hvordan vil du have ugens påmindelser?',
  single: 'Enkeltvis',
  singleHint: 'Hver påmindelse kommer den dag, den gælder.',
  weekly: 'På én gang hver mandag',
  weeklyHint:
    'Mandag kl. 9 får du én besked med det, ugen bringer: dagsordener, planer, samtykker, sletning og journaler. Er mandagen en helligdag, kommer beskeden den næste arbejdsdag.',
  always: 'Det, der er over tiden eller kræver svar, kommer altid med det samme. Valget gælder kun dig.',
  save: 'Gem',
  saving: 'Gemmer …',
  waiting: 'Henter dit valg …',
  weeklyChosen:
    'Fra på mandag får du ugens påmindelser på én gang kl. 9. Det, der er over tiden, kommer med det samme.',
  singleChosen: 'Fra nu af kommer påmindelserne enkeltvis.',
}
