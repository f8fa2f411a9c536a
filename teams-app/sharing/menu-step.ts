/**
 * Which item of a menu a key leads to: the arrows go round, Home and End to the ends, a letter to the next that begins with it.
 * @param at the item that has the focus, −1 for none
 * @returns null when the key is none of the menu's
 */
export function menuStep(key: string, names: readonly string[], at: number): number | null {
  const count = names.length
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (Math.max(at, 0) - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (!/^\p{L}$/u.test(key)) return null
  const begins = (n: number) => names[n]?.toLocaleLowerCase('da').startsWith(key.toLocaleLowerCase('da'))
  const after = names.map((_, n) => (at + 1 + n) % count)
  return after.find(begins) ?? null
}
