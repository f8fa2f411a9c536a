import { isDigit, isLetter } from '../characters.ts'
import type { Span } from '../finding.ts'

const domain = /@ ?[A-Za-z0-9À-ÖØ-öø-ɏ-]{1,63}(?:\.[A-Za-z0-9À-ÖØ-öø-ɏ-]{1,63})+/g

/** The sign in words, as people write it to be clever. */
const inWords =
  /[A-Za-z0-9._-]{1,64} ?(?:\((?:at|a|snabel-?a)\)|\[(?:at|a)\]|snabel-?a|at(?= [a-z0-9-]{1,63} (?:dot|punktum|prik) )) ?[A-Za-z0-9-]{1,63}(?:(?:\.| ?(?:\(dot\)|dot|punktum|prik) ?)[A-Za-z]{2,12}| ?\. ?(?:dk|com|net|org|eu)(?![A-Za-z]))/gi

/** Mail addresses, also with a space beside the sign or the sign in words. */
export function findMails(text: string): Span[] {
  const spans: Span[] = []
  domain.lastIndex = 0
  for (let found = domain.exec(text); found; found = domain.exec(text)) {
    const start = mailStart(text, found.index)
    const end = found.index + found[0].length
    if (start >= 0) spans.push({ start, end, kind: 'mail', level: 'block', because: 'mail-shape' })
  }
  inWords.lastIndex = 0
  for (let found = inWords.exec(text); found; found = inWords.exec(text))
    spans.push({
      start: found.index,
      end: found.index + found[0].length,
      kind: 'mail',
      level: 'block',
      because: 'mail-shape',
    })
  return spans
}

/** Where the name before the `@` at `at` begins, or -1: looked for backwards, so that a long text costs no more than its length. */
export function mailStart(text: string, at: number): number {
  let before = at
  if (text.charAt(before - 1) === ' ') before--
  let start = before
  while (start > 0 && isNameSign(text, start - 1)) start--
  while (start < before && /[.'-]/.test(text.charAt(start))) start++
  if (start === before) return -1
  return start
}

function isNameSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLetter(code) || isDigit(code) || "._%+'-".indexOf(text.charAt(at)) >= 0
}
