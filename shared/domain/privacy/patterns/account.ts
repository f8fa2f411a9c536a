import type { Span } from '../finding.ts'

const iban = /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g
/** Registration and account number, with the words between them that people write. */
const account =
  /(?:reg(?:istrerings)?\.? ?-?(?:nr|nummer)?\.?|konto ?(?:nr|nummer)?\.?|nemkonto|bank(?:konto)?)[ :.]{1,3}(\d{4})(?:[ ,/-]{1,3}|[,/]? ?(?:og )?konto(?:nr|nummer)?\.?[ :.]{1,3})(\d{6,10})(?!\d)/gi
const bare = /(?:konto(?:nr|nummer)?\.?|nemkonto|kto\.? ?(?:nr)?\.?)[ :.]{1,3}(\d{8,10}|\d{14})(?!\d)/gi
/** Where money is sent, and the two numbers alone. */
const sent =
  /(?:overfør(?:es|t)?|indbetal(?:es|t)?|udbetal(?:es|t)?|indsæt(?:tes)?|sæt(?:tes)? ind)(?: \w{1,12}){0,3} (?:til|på) (\d{4}[ -]{1,3}\d{6,10})(?!\d)/gi

/** Bank accounts: IBAN, and Danish ones after the words that announce them. A post of the budget (5.28.20) is none. */
export function findAccounts(text: string): Span[] {
  const spans: Span[] = []
  iban.lastIndex = 0
  for (let found = iban.exec(text); found; found = iban.exec(text)) {
    if (/[A-Za-z0-9]/.test(text.charAt(found.index - 1))) continue
    if (
      found[0].slice(0, 2) !== 'DK' &&
      !/iban[: ]{1,3}$/i.test(text.slice(Math.max(0, found.index - 8), found.index))
    )
      continue
    add(spans, found.index, found[0])
  }
  for (const shape of [account, bare, sent]) {
    shape.lastIndex = 0
    for (let found = shape.exec(text); found; found = shape.exec(text)) {
      if (/[a-zæøå]/i.test(text.charAt(found.index - 1))) continue
      const from = found[0].indexOf(String(found[1]))
      add(spans, found.index + from, found[0].slice(from))
    }
  }
  return spans
}

function add(spans: Span[], start: number, match: string): void {
  spans.push({ start, end: start + match.length, kind: 'account', level: 'block', because: 'account-shape' })
}
