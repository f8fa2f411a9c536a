const twoBytes = /^%(c[3-9a-f]|d[0-9a-f])%([89ab][0-9a-f])/i

/**
 * The letter beyond plain ASCII that a web address encodes here: "S%C3%B8ndergaard" reads "Søndergaard".
 * @returns its code point and where the text goes on; null where no such letter begins
 */
export function encodedLetterAt(raw: string, at: number): { code: number; end: number } | null {
  const found = twoBytes.exec(raw.slice(at, at + 6))
  if (!found) return null
  const [first, second] = [found[1], found[2]].map((byte) => Number.parseInt(String(byte), 16))
  return { code: ((Number(first) & 0x1f) << 6) | (Number(second) & 0x3f), end: at + 6 }
}
