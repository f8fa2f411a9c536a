const toPerson = /:to:[0-9a-f-]{36}$/

/** The key of one person's copy of a card. Whoever gets it a second way gets the same key, and so one card. */
export function keyFor(key: string, staffId: string): string {
  return `${wholeKey(key)}:to:${staffId}`
}

/** The key of the card itself, whoever gets it. */
export function wholeKey(key: string): string {
  return key.replace(toPerson, '')
}
