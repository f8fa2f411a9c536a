import type { Span } from '../finding.ts'

const four = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/g
/** Of the newer kind, and of a network card: groups of hexadecimal digits, a letter among them. */
const hexadecimal = /(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}:[0-9a-f]{1,4}/gi
const otherCue =
  /(?:(?:^|[^a-zæøå])(?:ver(?:sion(?:en)?)?|v|kl|pkt|punkt|afsnit|kapitel)(?![a-zæøå])|konto|lokale|§)[^\n\d]{0,4}$/i

/** The address of somebody's computer or phone. Version numbers are none. */
export function findNetworkAddresses(text: string): Span[] {
  const spans: Span[] = []
  four.lastIndex = 0
  for (let found = four.exec(text); found; found = four.exec(text)) {
    const start = found.index
    const end = start + found[0].length
    if (/[\d.]/.test(text.charAt(start - 1)) || /^(?:\d|\.\d)/.test(text.slice(end, end + 2))) continue
    const parts = found[0].split('.').map(Number)
    if (parts.some((part) => part > 255) || !parts.some((part) => part > 31)) continue
    if (otherCue.test(text.slice(Math.max(0, start - 12), start))) continue
    spans.push({ start, end, kind: 'network-address', level: 'warn', because: 'ip-shape' })
  }
  hexadecimal.lastIndex = 0
  for (let found = hexadecimal.exec(text); found; found = hexadecimal.exec(text)) {
    const end = found.index + found[0].length
    if (!/[a-f]/i.test(found[0]) || /[A-Za-z0-9]/.test(text.charAt(found.index - 1) + text.charAt(end)))
      continue
    spans.push({ start: found.index, end, kind: 'network-address', level: 'warn', because: 'ip-shape' })
  }
  return spans
}
