const breaking =
  /^\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|footer|h[1-6]|header|hr|li|ol|option|p|pre|section|table|tbody|td|th|thead|tr|ul)$/i
const readable = /\b(?:alt|title|aria-label|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

/** A tag, comment or raw-text element: where it ends, whether it parts words, and what in it a reader may meet. */
export type Tag = { end: number; breaks: boolean; shown: { start: number; end: number }[] }

/** What begins with the `<` at `at`. A `<` that begins nothing is text, and null is returned. */
export function tagAt(html: string, at: number): Tag | null {
  if (html.substr(at, 4) === '<!--') return { end: after(html, '-->', at + 4), breaks: false, shown: [] }
  const head = /^<(!|\?|\/?[A-Za-z][A-Za-z0-9:-]*)/.exec(html.substr(at, 40))
  if (!head) return null
  const name = String(head[1])
  const end = endOfTag(html, at + head[0].length)
  if (/^(?:script|style)$/i.test(name)) {
    const rest = html.slice(end).search(new RegExp(`</${name}`, 'i'))
    if (rest < 0) return { end: html.length, breaks: false, shown: [] }
    return { end: endOfTag(html, end + rest), breaks: false, shown: [] }
  }
  return { end, breaks: breaking.test(name), shown: attributes(html, at, end) }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  if (found < 0) return html.length
  return found + mark.length
}

/** The `>` that ends a tag is not one inside a quoted attribute. */
function endOfTag(html: string, from: number): number {
  let quote = ''
  for (let i = from; i < html.length; i++) {
    const sign = html.charAt(i)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return i + 1
  }
  return html.length
}

/** Alternative texts, titles and links: they are read aloud or shown on hover, and a web address may lead to a person. */
function attributes(html: string, start: number, end: number): { start: number; end: number }[] {
  const shown: { start: number; end: number }[] = []
  const source = html.slice(start, end)
  readable.lastIndex = 0
  for (let found = readable.exec(source); found; found = readable.exec(source)) {
    const value = found[1] || found[2] || ''
    const link = /^href/i.test(found[0])
    if (value === '' || (link && !/^(?:mailto|tel|https?):/i.test(value))) continue
    const valueEnd = start + found.index + found[0].length - 1
    shown.push({ start: valueEnd - value.length, end: valueEnd })
  }
  return shown
}
