import { getDocument } from 'unpdf/pdfjs'

/** A piece of the structure tree: what a screen reader is told. `text` is its own and that of all below it. */
export type PdfPart = { role: string; alt: string | null; page: number; text: string; parts: PdfPart[] }

export type ReadPdf = {
  title: string | null
  language: string | null
  showsTitle: boolean
  marked: boolean
  /** The part of PDF/UA that it claims to keep, e.g. "1". */
  universal: string | null
  made: string | null
  pages: number
  /** In reading order. A part that goes on over a page stands once for each page. */
  tree: PdfPart[]
  /** Everything in the tree, in reading order. */
  text: string
  /** Printed, and said to be decoration: headers, footers, lines. One text a page. */
  artifacts: string[]
  /** Words that are broken at the end of a line. */
  broken: number
  /** Printed, and neither in the tree nor decoration. */
  loose: string[]
  /** The file's own words; Typst leaves the objects in clear. */
  raw: string
}

type Struct = { role?: string; alt?: string; type?: string; id?: string; children?: Struct[] }
type Item = { str?: string; hasEOL?: boolean; type?: string; id?: string | null; tag?: string }

/** Reads what a PDF really holds, page for page: that it calls itself tagged proves nothing. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1')
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info, metadata } = await file.getMetadata()
  const known = info as { Title?: string; Language?: string; CreationDate?: string }
  const preferences = (await file.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null
  const read: ReadPdf = {
    title: known.Title ?? null,
    language: known.Language ?? null,
    showsTitle: preferences?.DisplayDocTitle === true,
    marked: ((await file.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    universal:
      /<pdfuaid:part>(\d)/.exec(String((metadata as { getRaw(): unknown } | null)?.getRaw()))?.[1] ?? null,
    made: known.CreationDate ?? null,
    pages: file.numPages,
    tree: [],
    text: '',
    artifacts: [],
    broken: 0,
    loose: [],
    raw,
  }
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const { marked, artifact, loose, broken } = sorted(content.items as Item[])
    read.broken += broken
    const root = (await page.getStructTree()) as Struct | null
    read.tree.push(...(root?.children ?? []).flatMap((part) => partOf(part, number, marked) ?? []))
    read.artifacts.push(artifact)
    read.loose.push(...loose, ...[...marked.values()].filter((text) => text.trim()))
  }
  read.text = read.tree.map((part) => part.text).join('\n')
  await file.cleanup()
  return read
}

/** A page's text by the mark it is printed under. */
function sorted(items: Item[]): {
  marked: Map<string, string>
  artifact: string
  loose: string[]
  broken: number
} {
  const marked = new Map<string, string>()
  const open: Item[] = []
  const loose: string[] = []
  let [artifact, broken] = ['', 0]
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item)
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      // A mark without number says what its letters stand for: at the end of a line, a soft hyphen.
      const hyphen = !open.at(-1)?.id && open.at(-1)?.tag === 'Span'
      if (hyphen) broken += 1
      const text = (hyphen ? '\u00ad' : (item.str ?? '')) + (item.hasEOL ? '\n' : '')
      const id = open.findLast((mark) => mark.id)?.id
      if (open.some((mark) => mark.tag === 'Artifact')) artifact += text
      else if (id) marked.set(id, (marked.get(id) ?? '') + text)
      else if (text.trim()) loose.push(text)
    }
  }
  return { marked, artifact: artifact.trim(), loose, broken }
}

/**
 * Takes out of `marked` what the tree tells of; what is left was printed and never told. pdf.js gives a table that goes
 * on over pages whole on each of them, so what has nothing on this page is left out. An empty cell of a row stays.
 */
function partOf(
  { role = '', alt, children = [] }: Struct,
  page: number,
  marked: Map<string, string>,
): PdfPart | null {
  const parts: PdfPart[] = []
  let [text, here] = ['', false]
  for (const child of children) {
    const told = child.type === 'content' ? marked.get(child.id ?? '') : undefined
    if (told !== undefined) {
      marked.delete(child.id!)
      text += told
      here = true
    }
    const part = child.role ? partOf(child, page, marked) : null
    if (!part) continue
    parts.push(part)
    here ||= part.role !== 'TD' || part.text !== '' || part.parts.length > 0
    text += blocks.has(part.role) ? `\n${part.text}\n` : part.text
  }
  return here || role === 'TD' ? { role, alt: alt ?? null, page, text: tidy(text), parts } : null
}

const blocks = new Set('H1 H2 H3 P L LI LBody Table THead TBody TR TH TD Div'.split(' '))
const tidy = (text: string) =>
  text
    .replaceAll(/\u200b|\u00ad\s*/g, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n\s*/g, '\n')
    .trim()

/** On one line, for looking up what was asked for. */
export const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ')
