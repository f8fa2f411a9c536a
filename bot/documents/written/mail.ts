import type { Written, WrittenBlock } from './view.ts'

/** A letter as a mail: the same sentences as plain text and as HTML. The subject names nobody, nor the kind of meeting (X-10, X-33). */
export type LetterMail = { subject: string; text: string; html: string }

export function mailOf({ title, outside, reference, blocks }: Written): LetterMail {
  return {
    subject: reference === '' ? outside : `${outside} – ref. ${reference}`,
    text: [title, ...blocks.map(plain)].join('\n\n') + '\n',
    html: `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body style="${body}"><h1 style="font-size:1.5em">${escaped(title)}</h1>${blocks.map(marked).join('')}</body></html>`,
  }
}

const body = 'font-family:Segoe UI,Arial,sans-serif;font-size:11pt;line-height:1.45'
const cellStyle = 'text-align:left;vertical-align:top;padding:4px 16px 4px 0'

function plain(block: WrittenBlock): string {
  switch (block.is) {
    case 'text':
      return block.text
    case 'heading':
    case 'enclosed':
      return block.text.toLocaleUpperCase('da')
    case 'facts':
      return block.rows.map(({ name, what }) => `${name}: ${what}`).join('\n')
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'table':
      return block.rows
        .map((row) =>
          row.flatMap((cell, n) => (cell === '' ? [] : [`${block.columns[n]}: ${cell}`])).join('\n'),
        )
        .join('\n\n')
  }
}

function marked(block: WrittenBlock): string {
  switch (block.is) {
    case 'text':
      return `<p>${lines(block.text)}</p>`
    case 'heading':
    case 'enclosed':
      return `<h2 style="font-size:1.15em">${escaped(block.text)}</h2>`
    case 'facts':
      return `<p>${block.rows.map(({ name, what }) => `<b>${escaped(name)}:</b> ${lines(what)}`).join('<br>')}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`
    case 'table':
      return `<table style="border-collapse:collapse"><thead><tr>${block.columns.map((name) => `<th scope="col" style="${cellStyle}">${escaped(name)}</th>`).join('')}</tr></thead><tbody>${block.rows.map(row).join('')}</tbody></table>`
  }
}

const row = (cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<td style="${cellStyle}">${lines(cell)}</td>`).join('')}</tr>`

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (said: string) => said.replace(/[&<>"']/g, (sign) => entities[sign]!)
const lines = (said: string) => escaped(said).replaceAll('\n', '<br>')
