/**
 * The next version of the family's plan (G-02): 1.0 gathered by the coordinator, 2.0 after the first network meeting,
 * then 2.1, 2.2 … Before the first meeting a new edition is 1.1, 1.2 …
 */
export function nextVersion(current: string | null, networkMeetingsHeld: number): string {
  if (current === null) return networkMeetingsHeld > 0 ? '2.0' : '1.0'
  const [major, minor] = current.split('.').map(Number) as [number, number]
  if (major === 1 && networkMeetingsHeld > 0) return '2.0'
  return `${major}.${minor + 1}`
}
