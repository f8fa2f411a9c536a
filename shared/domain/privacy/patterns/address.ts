import type { Span } from '../finding.ts'
import { isCapital, type Word } from '../words.ts'

/** How Danish streets end; `loose` ones also end ordinary words, and need a capital. */
const street =
  /[a-z0-9](?:vej|vejen|gade|gaden|alle|alleen|straede|boulevard|vaenge|vaenget|stien|svinget|kvarteret|esplanaden|chaussen)$/
const loose =
  /(?:parken|park|plads|pladsen|toften|toft|marken|mark|haven|have|bakken|bakke|engen|eng|vangen|vang|lunden|hoejen|hoej|sti|torv|torvet|kaj|kajen|brink|dalen|krogen|skraenten|aasen|hegnet|ager|ageren|lokken|gaardene|gaarden|stræde|byvej|krattet|bo|banke|banken|skoven|stykket|buen|ringen|kilden|moellen|broen|hjoernet|stenen|brinken|lyngen|brynet|krattet|sletten|haven|volden|aasen|vaenge|kaeret|dyssen|lien)$/
/** Written as a word of its own after its name: Østre Boulevard, Gl. Kongevej, Sct. Jørgens Park. */
const alone = /^(?:vej|gade|alle|straede|boulevard|park|plads|torv|vaenge|have|toft|bakke|kaj|bygade)$/
/** Ends as a street does, and is none; nor is an hour a number of a house. */
const noStreet = /^(?:klokken|stykket|weekenden|uge)$/
const hour = /^[.:]\d{2}(?!\d)/
const homeCue = /(?:bor|boende|bopæl|adresse|adressen|hjemme|besøg|flytter|flyttet)[^\n\d]{0,24}$/i
/** Floor and door, as the address register writes them and as people do. */
const floor =
  /^,? ?(?:st|kl|stuen|\d{1,2})\.?,? ?(?:sal,? ?)?(?:tv|th|mf|dør ?\d{1,4}|nr\.? ?\d{1,4})\.?(?![a-zæøå0-9])|^,? ?(?:st|\d{1,2})\.(?: ?sal)?(?![a-zæøå0-9])/i
/** A door or a town behind the number makes any word before it a street. */
const lodged =
  /^ ?[A-Z]?(?:, ?(?:st|kl|\d{1,2})\.?,? ?(?:sal,? ?)?(?:tv|th|mf)(?![a-zæøå])|, ?\d{4} [A-ZÆØÅ][a-zæøå])/
const mostWords = 3

/** A street with its number, and floor and door behind it. */
export function findAddresses(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = []
  for (let i = 1; i < words.length; i++) {
    const number = words[i] as Word
    if (!/^\d{1,3}$/.test(number.text)) continue
    let at = i - 1
    if (at > 0 && (words[at] as Word).folded === 'nr') at--
    const name = words[at] as Word
    if (noStreet.test(name.folded) || hour.test(text.slice(number.end, number.end + 4))) continue
    if (!/^ (?:nr\.? )?$/.test(text.slice(name.end, number.start))) continue
    if (
      !isStreet(text, words, at) &&
      !(isCapital(name) && lodged.test(text.slice(number.end, number.end + 24)))
    )
      continue
    const start = (words[firstOf(text, words, at)] as Word).start
    const end = endOf(text, number.end)
    spans.push({ start, end, kind: 'address', level: 'block', because: 'street-number' })
  }
  return spans
}

function isStreet(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i] as Word
  if (street.test(word.folded)) return true
  if (!isCapital(word)) return false
  if (alone.test(word.folded)) {
    const before = words[i - 1]
    return before !== undefined && isCapital(before) && /^\.? $/.test(text.slice(before.end, word.start))
  }
  if (loose.test(word.folded) && word.folded.length > 5) return true
  return homeCue.test(text.slice(Math.max(0, word.start - 30), word.start))
}

/** The first of the words that name the street: Gl. Ejby Bygade. */
function firstOf(text: string, words: readonly Word[], i: number): number {
  let first = i
  while (first > 0 && i - first < mostWords - 1) {
    const before = words[first - 1] as Word
    if (!isCapital(before) || !/^\.? $/.test(text.slice(before.end, (words[first] as Word).start))) break
    first--
  }
  return first
}

function endOf(text: string, at: number): number {
  let end = at
  const letter = /^ ?[A-Za-z](?![A-Za-zÆØÅæøå0-9])/.exec(text.slice(end, end + 3))
  if (letter && !/^ [a-z]/.test(letter[0])) end += letter[0].length
  const door = floor.exec(text.slice(end, end + 24))
  if (door) end += door[0].length
  return end
}
