/** Elements that stay, and the attributes that they keep. */
const allowed = new Map<string, readonly string[]>([
  ['a', ['href']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan']],
  ...'b br blockquote code div em h1 h2 h3 h4 hr i li ol p pre s span strong sub sup table tbody thead tr u ul'
    .split(' ')
    .map((name) => [name, []] as const),
])
/** These go with all that stands in them; other unknown elements leave their text. */
const dropped = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'template',
  'noscript',
  'title',
  'svg',
  'math',
])

/** HTML from an add-in or a saved item, as Outlook would let it stand: text and its form, no script, no style, no address but a link. */
export function cleanHtml(html: string): string {
  // A template's content belongs to no page: nothing in it loads or runs.
  const template = document.createElement('template')
  template.innerHTML = html
  for (const element of template.content.querySelectorAll('*')) {
    const kept = allowed.get(element.localName)
    if (dropped.has(element.localName)) element.remove()
    else if (kept) clean(element, kept)
    else element.replaceWith(...element.childNodes)
  }
  return template.innerHTML
}

function clean(element: Element, kept: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    const harmless = name !== 'href' || /^(https?|mailto|tel):/i.test(element.getAttribute(name)!.trim())
    if (!kept.includes(name) || !harmless) element.removeAttribute(name)
  }
}

export function textOfHtml(html: string): string {
  const template = document.createElement('template')
  template.innerHTML = html.replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '$&\n')
  return template.content.textContent.trim()
}

export function htmlOfText(text: string): string {
  const line = document.createElement('div')
  line.textContent = text
  return line.innerHTML.replaceAll('\n', '<br>')
}
