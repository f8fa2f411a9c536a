import { around } from './around.ts'

/** The same in the tab, where the move is chosen on the meeting's own screen. */
export const aroundInTab = {
  ...around,
  heading: 'Møderne omkring netværksmødet',
  looking: 'Ser efter, om møderne omkring det passer …',
  changed: 'Det er ændret, siden du så det. Se det igennem, og vælg igen. Der er ikke gjort noget.',
  whatThen:
    'Vælg en anden tid til netværksmødet, eller flyt det, og find bagefter en tid til det andet: Vælg mødet på forløbets side.',
  outside:
    'Passer ikke med, hvor netværksmødet ligger nu. Find en tid fra netværksmødets aftale i Outlook, eller vælg mødet på forløbets side:',
  stays:
    'Møderne omkring det aflyses ikke med. Skal de ikke holdes, aflyses de hver for sig fra forløbets side:',
}
