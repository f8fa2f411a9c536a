/** When a card does something in her own name towards Microsoft 365 (decision 0022). */
export const signIn = {
  needed: 'Log ind, så Samlet kan se kalendere for dig.',
  button: 'Åbn Samlet',
  expired: 'Din adgang nåede at udløbe. Der er ikke sket noget. Tryk en gang til.',
  foreign: 'Din adgang kunne ikke bekræftes, så der er ikke sket noget. Åbn forløbet i Samlet i stedet.',
  consent:
    'Microsoft 365 vil se dig logge ind først, så der er ikke sket noget. Tryk på »Åbn«, og gør det der eller fra en aftale i Outlook.',
}
