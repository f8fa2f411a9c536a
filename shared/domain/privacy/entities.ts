/** Named entities that Outlook, Word and mail programs write in Danish text. Others are left as they stand. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  bull: '\u2022',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  laquo: '\u00ab',
  raquo: '\u00bb',
  commat: '@',
  period: '.',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  uuml: 'ü',
  Uuml: 'Ü',
  eacute: 'é',
  Eacute: 'É',
  egrave: 'è',
  Egrave: 'È',
  aacute: 'á',
  Aacute: 'Á',
  oacute: 'ó',
  Oacute: 'Ó',
  iacute: 'í',
  Iacute: 'Í',
  uacute: 'ú',
  Uacute: 'Ú',
  ccedil: 'ç',
  Ccedil: 'Ç',
  ntilde: 'ñ',
  Ntilde: 'Ñ',
  scaron: 'š',
  Scaron: 'Š',
  szlig: 'ß',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
}

const entity = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));?/y

/** The entity that begins at `at`, or null: its text and where it ends. */
export function entityAt(html: string, at: number): { text: string; end: number } | null {
  entity.lastIndex = at
  const found = entity.exec(html)
  if (!found) return null
  const end = at + found[0].length
  if (found[3] !== undefined) {
    const text = named[found[3]]
    if (text === undefined) return null
    return { text, end }
  }
  let code = 0
  if (found[1] !== undefined) code = parseInt(found[1], 10)
  else code = parseInt(String(found[2]), 16)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return { text: String.fromCodePoint(code), end }
}
