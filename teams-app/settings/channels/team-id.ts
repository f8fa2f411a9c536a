const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The Entra group id of a team in what was pasted: the id itself, or the link that Teams gives (`groupId=…`). Null when there is none. */
export function teamIdIn(pasted: string): string | null {
  const text = pasted.trim()
  const found =
    new RegExp(`^(${id})$`, 'i').exec(text) ?? new RegExp(`[?&]groupId=(${id})(?:&|$)`, 'i').exec(text)
  return found?.[1]?.toLowerCase() ?? null
}
