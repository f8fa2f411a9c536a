/** When a card does something in her own name towards Microsoft 365 (decision 0022). */
export const signIn = {
  needed: 'Log ind, så Samlet kan læse og rette kalenderen for dig.',
  button: 'Åbn Samlet',
  expired: 'Din adgang nåede at udløbe. Der er ikke sket noget. Tryk en gang til.',
  foreign: 'Din adgang kunne ikke bekræftes, så der er ikke sket noget. Åbn forløbet i Samlet i stedet.',
  consent:
    'Microsoft 365 kræver, at du logger ind først. Der er ikke sket noget. Tryk på »Åbn«, og log ind der eller fra en aftale i Outlook.',
}
