import type { PdfPart, ReadPdf } from './pdf.ts'

/** What a reader who cannot see the page would miss (PDF/UA-1, ISO 14289-1). None, and the document is for everybody. */
export function pdfFaults(pdf: ReadPdf): string[] {
  const all = pdf.tree.flatMap(within)
  const faults = [
    pdf.title ? '' : 'no title',
    pdf.showsTitle ? '' : 'the window shows the file name, not the title',
    pdf.language === 'da-DK' ? '' : `language is ${pdf.language}`,
    pdf.marked ? '' : 'not marked',
    pdf.universal === '1' ? '' : 'does not call itself PDF/UA-1',
    pdf.tree.every(({ role }) => role === 'Document') && pdf.tree.length === pdf.pages
      ? ''
      : 'a page without tree',
    ...pdf.loose.map((text) => `printed and not told: ${text}`),
    ...pdf.artifacts.map((text, n) =>
      new RegExp(`Side ${n + 1} af ${pdf.pages}$`).test(text) ? '' : `odd decoration: ${text}`,
    ),
    ...headings(all),
    ...all.flatMap(inPlace),
    ...raw(pdf, all),
  ]
  return faults.filter(Boolean)
}

/** The part and all below it, in reading order. */
export const within = (part: PdfPart): PdfPart[] => [part, ...part.parts.flatMap(within)]

function headings(all: PdfPart[]): string[] {
  const levels = all.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number)
  const jumps = levels.filter((level, n) => n > 0 && level > levels[n - 1]! + 1)
  return [
    levels[0] === 1 && levels.filter((level) => level === 1).length === 1 ? '' : 'not one H1, first',
    ...jumps.map((level) => `a jump to H${level}`),
  ]
}

const mayHold: Record<string, string[]> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
}

function inPlace({ role, alt, text, parts }: PdfPart): string[] {
  const allowed = mayHold[role]
  return [
    ...(allowed
      ? parts.filter((part) => !allowed.includes(part.role)).map((part) => `${part.role} in ${role}`)
      : []),
    role === 'Figure' && !alt ? 'a picture without words' : '',
    role === 'Link' && !text ? 'a link without words' : '',
    /^(H\d|TH)$/.test(role) && !text ? `an empty ${role}` : '',
    role === 'Table' && !parts.some((part) => part.role === 'TBody') ? 'a table without rows' : '',
  ]
}

/** What the tree as it is read does not say: the scope of a heading, a row in two halves, a font that is not inside. */
function raw({ raw: file }: ReadPdf, all: PdfPart[]): string[] {
  const count = (pattern: RegExp) => file.match(pattern)?.length ?? 0
  const rows = count(/\/S \/TR\b/g)
  const read = all.filter(({ role }) => role === 'TR').length
  return [
    count(/\/S \/TH\b/g) === count(/\/Scope \/Column\b/g) ? '' : 'a heading of a table without scope',
    rows === read ? '' : `a row is broken by a page: ${rows} rows, read as ${read}`,
    count(/\/Type \/FontDescriptor\b/g) === count(/\/FontFile[23]? /g) ? '' : 'a font is not inside',
  ]
}
