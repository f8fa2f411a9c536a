export type Xml = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly Xml[] | string
}

/** An element with children, or with text. */
export const xml = (
  name: string,
  attributes: Xml['attributes'] = {},
  children: Xml['children'] = [],
): Xml => ({
  name,
  attributes,
  children,
})

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** XML 1.0 has no way to write these, not even escaped. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** @throws RangeError when a text holds a character that XML 1.0 cannot carry */
export function escapeXml(text: string): string {
  if (unwritable.test(text)) throw new RangeError('A text of the manifest holds a control character.')
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** The document, one element a line, two spaces a level. */
export function renderXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, '')}`
}

function render({ name, attributes, children }: Xml, indent: string): string {
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const open = `${indent}<${name}${shown.join('')}`
  if (typeof children === 'string') return `${open}>${escapeXml(children)}</${name}>\n`
  if (children.length === 0) return `${open}/>\n`
  return `${open}>\n${children.map((child) => render(child, `${indent}  `)).join('')}${indent}</${name}>\n`
}

/** The element and everything inside it, outermost first. */
export function elements(root: Xml): Xml[] {
  return typeof root.children === 'string' ? [root] : [root, ...root.children.flatMap(elements)]
}
