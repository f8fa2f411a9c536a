import { ActionSet, type CardElement, type ExecuteAction } from '@microsoft/teams.cards'

/** So many letters stand beside each other in the buttons of a card that is as wide as a phone; each button costs as many more. */
export const rowLetters = 32
export const buttonLetters = 4

/** Teams cuts a row of buttons off where it ends: what does not fit beside the others on a phone gets a row of its own. */
export function buttonRows(actions: readonly ExecuteAction[]): CardElement[] {
  const rows: ExecuteAction[][] = []
  let letters = 0
  for (const action of actions) {
    const wide = (action.title ?? '').length + buttonLetters
    letters += wide
    if (letters > rowLetters || rows.length === 0) {
      rows.push([])
      letters = wide
    }
    rows.at(-1)!.push(action)
  }
  return rows.map((row) => new ActionSet(...row))
}
