/** The code points that a TrueType font has letters for. Source: OpenType 1.9, table 'cmap', format 12. */
export function lettersOf(font: Buffer): Set<number> {
  const letters = new Set<number>()
  const groups = format12(font)
  for (let n = 0; n < font.readUInt32BE(groups - 4); n++) {
    const [first, last] = [font.readUInt32BE(groups + 12 * n), font.readUInt32BE(groups + 12 * n + 4)]
    for (let letter = first; letter <= last; letter++) letters.add(letter)
  }
  return letters
}

/** Where the groups of the format 12 subtable begin; their number stands in the four bytes before. */
function format12(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + 16 * n)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new RangeError('a font without cmap')
  const cmap = font.readUInt32BE(entry + 8)
  for (let n = 0; n < font.readUInt16BE(cmap + 2); n++) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + 8 * n)
    if (font.readUInt16BE(subtable) === 12) return subtable + 16
  }
  throw new RangeError('a font without a cmap of format 12')
}
